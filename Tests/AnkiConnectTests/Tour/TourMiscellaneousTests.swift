import Foundation
import JSONText
import Testing

@testable import AnkiConnect

extension Tour {
  @Suite struct MiscellaneousTests {
    private let guide = TourGuide()

    @Test func theAddOn() async throws {
      let anki = guide.anki
      #expect(try await anki(Version()) == 6)
      let permission = try await anki(RequestPermission())
      #expect(permission.isGranted && permission.version == 6)
      #expect(permission.requiresKey == (ContractAnki.key != nil))
      let asked = try await anki(ApiReflect(actions: ["sync", "none"]))
      #expect(asked == ApiReflect.Reflection(scopes: ["actions"], actions: ["sync"]))
    }

    @Test func profiles() async throws {
      let anki = guide.anki
      let profile = try await anki(GetActiveProfile())
      #expect(try await anki(GetProfiles()).contains(profile))
      #expect(try await anki(LoadProfile(profile: profile)))
      #expect(try await !anki(LoadProfile(profile: guide.name)))
      try await anki(ReloadCollection())
      #expect(await guide.error(of: Sync()) == .noSyncAccount)
    }

    @Test func packages() async throws {
      let anki = guide.anki
      try await guide.prepare()
      let (note, _) = try await guide.cards("1")
      let file = FileManager.default.temporaryDirectory.appending(path: "\(guide.name).apkg")
      defer { try? FileManager.default.removeItem(at: file) }
      #expect(try await anki(ExportPackage(deck: guide.name, path: file.path)))
      #expect(try await !anki(ExportPackage(deck: "none", path: file.path)))
      try await anki(DeleteNotes(notes: [note]))
      #expect(try await anki(ImportPackage(path: file.path)))
      #expect(try await anki(FindNotes(query: "\"deck:\(guide.name)\"")).count == 1)
      #expect(await guide.error(of: ImportPackage(path: "/none.apkg")) == .refused)
    }

    @Test func severalAtOnce() async throws {
      let anki = guide.anki
      let before = anki.statistics.requests
      let (version, decks, bad) = try await anki.multi(
        Version(), DeckNames(), FindNotes(query: "("))
      #expect(try version.get() == 6 && decks.get().contains("Default"))
      #expect(throws: AnkiConnectError.self) { try bad.get() }
      let notes = try await anki.multi(["deck:none", "("].map { FindNotes(query: $0) })
      #expect(try notes[0].get() == [] && (try? notes[1].get()) == nil)
      #expect(anki.statistics.requests == before + 2)
    }

    @Test(arguments: [APIVersion.v4, .v5, .v6])
    func allVersions(version: APIVersion) async throws {
      let anki = AnkiConnectClient(
        url: try #require(ContractAnki.url), key: ContractAnki.key, version: version)
      #expect(try await anki(DeckNamesAndIds())["Default"] == 1)
      #expect(try await anki(GetDeckConfig(deck: "none \(guide.name)")) == nil)
      await #expect(throws: AnkiConnectError.self) { try await anki(FindNotes(query: "(")) }
      let (decks, bad, all) = try await anki.multi(
        DeckNames(), FindNotes(query: "("), FindNotes(query: "deck:none"))
      #expect(try decks.get().contains("Default") && all.get().isEmpty)
      #expect(throws: AnkiConnectError.self) { try bad.get() }
    }

    @Test func errorsHaveCodes() async throws {
      struct Unknown: ReadAction { static let name = "unknown" }
      struct Wrong: ReadAction {
        static let name = FindNotes.name
        func writeParameters(to json: inout JSONWriter) { json.member("no", 1) }
      }
      #expect(await guide.error(of: Unknown()) == .unsupportedAction)
      #expect(await guide.error(of: Wrong()) == .badParameters)
      let locked = AnkiConnectClient(url: try #require(ContractAnki.url), key: "wrong")
      let error = await #expect(throws: AnkiConnectError.self) { try await locked(DeckNames()) }
      #expect(error?.code == .keyRefused)
    }
  }
}
