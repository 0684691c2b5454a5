import Foundation
import Testing

@testable import AnkiConnect

/// The documentation shows what is compiled here, and names every action.
@Suite struct ExampleTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  private static let catalogue = folder.appending(
    path: "../../../Sources/AnkiConnect/AnkiConnect.docc")

  static let pages =
    ["AnkiConnect", "Several", "Errors"] + ActionCatalogue.groups.map(\.name)

  private func page(_ name: String) throws -> String {
    try String(contentsOf: Self.catalogue.appending(path: "\(name).md"), encoding: .utf8)
  }

  @Test(arguments: pages)
  func examplesAreCompiled(name: String) throws {
    let source = try String(
      contentsOf: Self.folder.appending(path: "\(name)Example.swift"), encoding: .utf8)
    let examples = try page(name).matches(of: /(?ms)^```swift\n(.*?)^```/).map(\.1)
    #expect(!examples.isEmpty)
    for example in examples {
      let lines = example.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      let code = lines.map { $0.isEmpty ? "" : "  \($0)" }.joined(separator: "\n")
      #expect(source.contains("{\n\(code)\n}\n"))
    }
  }

  @Test func noPageIsLeftOut() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.catalogue.path)
    #expect(Set(files) == Set(Self.pages.map { "\($0).md" }))
  }

  @Test(arguments: ActionCatalogue.groups.map(\.name))
  func pagesNameTheirActions(name: String) throws {
    let group = try #require(ActionCatalogue.groups.first { $0.name == name })
    let topics = try page(name).split(separator: "### Actions that change").dropFirst()
    let named = topics.map { $0.matches(of: /(?m)^- ``(\w+)``/).map { String($0.1) } }
    for (isMutating, names) in zip([false, true], named) {
      let actions = group.actions.filter { $0.isMutating == isMutating }
      #expect(names == actions.map { String(describing: $0) })
    }
    #expect(named.joined().count == group.actions.count)
  }
}
