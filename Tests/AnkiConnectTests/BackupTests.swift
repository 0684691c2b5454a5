import DeckFiles
import DeckModel
import DeckPlan
import DeckSync
import Foundation
import JSONText
import Testing

@testable import AnkiConnect

@Suite final class BackupTests {
  private let folder: String

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/deckform-backup-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  /// An Anki whose export leaves a file with these bytes, or none.
  private func anki(exporting bytes: [UInt8]?) async throws -> (AnkiConnectBackend, FakeAnki) {
    try await FakeAnki.backend { request in
      switch request.name {
      case "findCards": return .result("[11,21]")
      case "getDecks": return .result(#"{"Zoo":[11],"Farm::Goat":[21]}"#)
      case "exportPackage":
        let path = try? JSONElement.parse(request.parameters)["path"]?.string
        if let bytes, let path { try? Data(bytes).write(to: URL(fileURLWithPath: path)) }
        return .result("true")
      default: return .error("unexpected \(request.name)")
      }
    }
  }

  private let zip: [UInt8] = [0x50, 0x4B, 3, 4, 0]
  private let deletion = DeckPlan.Operation.deleteNote(
    note(1, deck: "Zoo::Ape", cards: [Card(id: 1, deck: "Zoo::Ape"), Card(id: 2, deck: "Cram")]))

  @Test func exportsTheTopmostDecksOfWhatGoes() async throws {
    let (backend, log) = try await anki(exporting: zip)
    let removal = DeckPlan.Operation.removeField(model: "Basic", field: Field(name: "Extra"))
    let packages = try await backend.backUp([deletion, removal], into: folder)
    #expect(packages == (1...3).map { "\(folder)/\($0).apkg" })
    let exports = log.requests.joined().filter { $0.name == "exportPackage" }
    let asked = try exports.map { try JSONElement.parse($0.parameters)["deck"]?.string }
    #expect(asked == ["Cram", "Farm::Goat", "Zoo"])
    #expect(exports.allSatisfy { $0.parameters.contains(#""includeSched":true"#) })
  }

  @Test func whatTakesNothingAwayNeedsNone() async throws {
    let (backend, log) = try await anki(exporting: zip)
    let move = DeckPlan.Operation.updateNoteTags(from: note(1), to: note(1, tags: ["x"]))
    #expect(try await backend.backUp([move], into: folder) == [])
    #expect(!log.requests.joined().contains { $0.name == "exportPackage" })
  }

  @Test(arguments: [nil, [], Array("not a zip".utf8)] as [[UInt8]?])
  func aPackageThatIsNotHereIsAnError(bytes: [UInt8]?) async throws {
    let (backend, _) = try await anki(exporting: bytes)
    let error = await #expect(throws: BackendError.self) {
      try await backend.backUp([deletion], into: folder)
    }
    #expect(error?.code == .file)
  }
}
