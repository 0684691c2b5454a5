import AnkiConnect
import ArgumentParser
import DeckFiles
import Foundation
import JSONText
import Testing

@testable import DeckCommands

@Suite struct CallTests {
  private func text(_ given: [String], file: String? = nil) throws(CallRefusal) -> String {
    var json = JSONWriter()
    json.value(try CallParameters(given: given, file: file).object)
    return json.text
  }

  private func call(
    _ action: String, _ given: String..., write: Bool = false
  ) throws(CallRefusal) -> Call {
    Call(
      action: action, parameters: try CallParameters(given: given, file: nil),
      isWriteAllowed: write)
  }

  @Test(arguments: [
    (["query=tag:verb"], #"{"query":"tag:verb"}"#), (["a=7", "b=\"7\""], #"{"a":7,"b":"7"}"#),
    (["cards=[1, 2]"], #"{"cards":[1,2]}"#), (["a={\"b\": null}"], #"{"a":{"b":null}}"#),
    (["a=true", "b=True"], #"{"a":true,"b":"True"}"#), (["a="], #"{"a":""}"#),
    (["a=b=c"], #"{"a":"b=c"}"#), (["a=[1"], #"{"a":"[1"}"#), (["a=1", "a=2"], #"{"a":2}"#),
    (["a=1 2"], #"{"a":"1 2"}"#), ([], "{}"),
  ])
  func valuesAreJSONIfTheyReadAsIt(given: [String], parameters: String) throws {
    #expect(try text(given) == parameters)
  }

  @Test(arguments: ["", "=", "=7", "query"])
  func aParameterHasAName(given: String) {
    let refusal = #expect(throws: CallRefusal.self) { try text([given]) }
    #expect(refusal?.status == .usage)
  }

  @Test func aFileHasTheParametersToo() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(#"{"query": "a", "more": [1.5]}"#, to: "p.json")
    #expect(try text(["query=b"], file: file) == #"{"more":[1.5],"query":"b"}"#)
    let list = try folder.write("[1]", to: "list.json")
    let broken = try folder.write("{", to: "broken.json")
    for file in [list, broken, list + ".none"] {
      let refusal = #expect(throws: CallRefusal.self) { try text([], file: file) }
      #expect(refusal?.status == .failed)
    }
  }

  @Test func whatChangesSomethingMustBeAllowed() throws {
    for action in ActionCatalogue.groups.flatMap(\.actions) {
      let refusal: CallRefusal? = action.isMutating ? .changes(action.name) : nil
      #expect(self.refusal(try call(action.name)) == refusal)
      #expect(self.refusal(try call(action.name, write: true)) == nil)
    }
  }

  @Test func aMultiIsWhatItsActionsAre() throws {
    let reading = #"actions=[{"action":"deckNames"},{"action":"version"}]"#
    let writing = #"actions=[{"action":"deckNames"},{"action":"sync"}]"#
    let nested =
      #"actions=[{"action":"multi","params":{"actions":[{"action":"createDeck"}]}}]"#
    #expect(refusal(try call("multi", reading)) == nil)
    #expect(refusal(try call("multi", writing)) == .changes("sync"))
    #expect(refusal(try call("multi", nested)) == .changes("createDeck"))
    #expect(try call("multi", nested, write: true).unknown == [])
    #expect(try call("multi", #"actions=[{"action":"sing"}, 7]"#).unknown == ["sing", ""])
  }

  private func refusal(_ call: Call) -> CallRefusal? {
    do throws(CallRefusal) {
      try call.checkKnownActions()
      return nil
    } catch {
      return error
    }
  }

  @Test func unknownActionsAreLookedForAndNeedPermission() throws {
    let misspelt = try call("findNote")
    #expect(misspelt.unknown == ["findNote"])
    let unknown = #expect(throws: CallRefusal.self) {
      try misspelt.checkUnknownActions(offered: [])
    }
    #expect(unknown?.help == "did you mean \"findNotes\"?" && unknown?.status == .usage)
    #expect(throws: CallRefusal.unclear("sing")) {
      try call("sing").checkUnknownActions(offered: ["sing"])
    }
    try call("sing", write: true).checkUnknownActions(offered: ["sing"])
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completesTheNamesOfActions(shell: String) {
    let script = RootCommand.completionScript(for: CompletionShell(rawValue: shell) ?? .bash)
    for name in ["deckNames", "guiAnswerCard", "multi"] { #expect(script.contains(name)) }
  }

  @Test func thePageNamesWhatNeedsPermission() throws {
    let page = try Repository.text("docs/call.md")
    for group in ActionCatalogue.groups {
      let names = { (isMutating: Bool) in
        group.actions.filter { $0.isMutating == isMutating }.map { "`\($0.name)`" }
          .joined(separator: ", ")
      }
      #expect(page.contains("| \(group.name) | \(names(false)) | \(names(true)) |"))
    }
  }
}

/// A folder that is there while a test runs.
private final class TemporaryFolder {
  private let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "call-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ text: String, to name: String) throws -> String {
    let file = url.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path
  }
}
