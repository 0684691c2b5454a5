import DeckModel
import DeckSync
import Foundation
import GRDB
import Testing

@testable import AnkiPackage

/// Packages that are damaged or made to harm are refused in one line, and leave nothing behind.
@Suite struct HostilePackageTests {
  @Test(arguments: ForeignPackage.Layout.allCases)
  func theGoodOneIsRead(layout: ForeignPackage.Layout) async throws {
    let workspace = try Workspace()
    try ForeignPackage(layout).write(to: workspace.path("deck.apkg"))
    let source = PackageSource(path: workspace.path("deck.apkg"))
    let found = try await source.read()
    #expect(found.collection.models.map(\.name) == ["Basic"])
    #expect(found.collection.decks == [Deck(name: "A::b")])
    #expect(found.collection.notes.map(\.fields.first?.text) == ["q <img src=a.png>"])
    #expect(found.leftovers.isEmpty)
    #expect(try await source.mediaNames() == ["a.png", "é b.mp3"])
  }

  @Test(arguments: DamagedPackage.all)
  func isRefused(damaged: DamagedPackage) async throws {
    let workspace = try Workspace()
    let path = workspace.path("deck.apkg")
    try damaged.write(path)
    let folder = workspace.path("media")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let source = PackageSource(path: path)
    let error = await #expect(throws: BackendError.self) {
      _ = try await source.read()
      try await source.copyMedia(try await source.mediaNames(), into: folder)
    }
    #expect(error?.code == .file)
    let message = error?.message ?? ""
    #expect(message.hasPrefix("\(path): ") && !message.contains("\n"), "\(message)")
    #expect(message.contains(damaged.reason), "\(message)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path).sorted()
        == ["deck.apkg", "media"])
  }

  /// A name that is a path reaches no folder but the one that was given.
  @Test(arguments: [
    "../x.png", "/tmp/x.png", "a/b.png", "a\\b.png", "", ".", "..", "a\0.png", "::",
  ])
  func noNameIsAPath(name: String) async throws {
    let workspace = try Workspace()
    for layout in ForeignPackage.Layout.allCases {
      var package = try ForeignPackage(layout)
      package["media"] =
        layout == .newest
        ? ProtobufBytes.list(of: ProtobufBytes.media(name, Array("one".utf8)))
        : Array(try JSONEncoder().encode(["0": name]))
      try package.write(to: workspace.path("deck.apkg"))
      let folder = workspace.path("media")
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let source = PackageSource(path: workspace.path("deck.apkg"))
      for work in [
        { _ = try await source.mediaNames() }, { try await source.copyMedia([name], into: folder) },
      ] as [() async throws -> Void] {
        let error = await #expect(throws: BackendError.self) { try await work() }
        #expect(error?.message.contains("which is no name of a file") == true)
      }
      #expect(try FileManager.default.subpathsOfDirectory(atPath: folder).isEmpty)
    }
  }

  /// Some programs write flags where Anki writes numbers, and numbers as texts.
  @Test func shapesOfOtherProgramsAreRead() async throws {
    let workspace = try Workspace()
    let change = """
      UPDATE col SET decks = json_set(decks, '$.7', json('{"name":"Cram","dyn":true,"conf":"1"}'));
      UPDATE cards SET odid = did, did = 7;
      UPDATE notes SET flds = 'q';
      """
    try ForeignPackage(.older, sql: change).write(to: workspace.path("deck.apkg"))
    let found = try await PackageSource(path: workspace.path("deck.apkg")).read()
    #expect(found.leftovers == [Leftover(.filteredDecks, names: ["Cram"])])
    #expect(found.collection.notes.map(\.deck) == ["A::b"])
    #expect(found.collection.notes.first?.cards.map(\.deck) == ["Cram"])
    #expect(
      found.collection.notes.first?.fields == [NoteField("Front", "q"), NoteField("Back", "")])
  }

  /// Note types get the names that Anki's importer gives them.
  @Test func namesOfNoteTypesAreCanonical() async throws {
    let workspace = try Workspace()
    let change = """
      UPDATE col SET models = json_set(models, '$.' || (SELECT mid FROM notes) || '.name', 'e\u{301} "Q"',
        '$.' || (SELECT mid FROM notes) || '.flds[0].name', '#Fro:nt',
        '$.' || (SELECT mid FROM notes) || '.tmpls[0].name', 'Card "1"')
      """
    try ForeignPackage(.older, sql: change).write(to: workspace.path("deck.apkg"))
    let found = try await PackageSource(path: workspace.path("deck.apkg")).read().collection
    #expect(found.models.map { Array($0.name.utf8) } == [Array("\u{E9} Q".utf8)])
    #expect(found.models.first?.fields.map(\.name) == ["Front", "Back"])
    #expect(found.models.first?.templates.map(\.name) == ["Card 1"])
    #expect(found.notes.first?.fields.map(\.name) == ["Front", "Back"])
    #expect(found.notes.first.flatMap { found.model(named: $0.model) } != nil)
  }

  /// What a note has too much is appended to its last field and listed, and a note without a type is counted.
  @Test func damagedNotesAreKept() async throws {
    let workspace = try Workspace()
    let change = """
      UPDATE notes SET flds = 'a' || char(31) || 'b' || char(31) || 'c' || char(31) || 'd';
      INSERT INTO notes SELECT id + 1, 'other', 5, mod, usn, tags, flds, sfld, csum, flags, data
        FROM notes;
      """
    for layout in ForeignPackage.Layout.allCases {
      try ForeignPackage(layout, sql: change).write(to: workspace.path("deck.apkg"))
      let found = try await PackageSource(path: workspace.path("deck.apkg")).read()
      #expect(
        found.collection.notes.map(\.fields)
          == [[NoteField("Front", "a"), NoteField("Back", "b; c; d")]])
      #expect(found.leftovers.map(\.kind) == [.notesWithoutModel, .overlongNotes])
      #expect(found.leftovers.map(\.count) == [1, 1])
    }
  }

  @Test func tablesHoldNoMoreThanMemoryIsFor() async throws {
    let workspace = try Workspace()
    try ForeignPackage(.older).write(to: workspace.path("deck.apkg"))
    let package = try PackageFile(path: workspace.path("deck.apkg"))
    try await CollectionFile.openForeign(package.collection).read { db in
      let size = "q <img src=a.png>\u{1F}a".utf8.count
      for bytes in [size, size - 1] {
        let limit = TableLimit(table: "notes", rows: 1, column: ("flds", Int64(bytes)))
        #expect(((try? limit.check(db)) != nil) == (bytes == size))
      }
      try TableLimit(table: "cards", rows: 1).check(db)
      #expect(throws: Refusal.self) { try TableLimit(table: "cards", rows: 0).check(db) }
    }
  }

  /// Names that some system could not have are stored as Anki stores them.
  @Test func namesAreStoredAsAnkiDoes() async throws {
    let workspace = try Workspace()
    var package = try ForeignPackage(.older)
    package["media"] = Array(#"{"0":"CON.png","1":"e\u0301 a:?.png"}"#.utf8)
    try package.write(to: workspace.path("deck.apkg"))
    let names = try await PackageSource(path: workspace.path("deck.apkg")).mediaNames()
    #expect(names == ["CON_.png", "\u{E9} a.png"])
    #expect(names.last?.utf8.count == "\u{E9} a.png".utf8.count)
  }

  /// A symbolic link in the folder is replaced, not followed.
  @Test func linksAreNotFollowed() async throws {
    let workspace = try Workspace()
    try ForeignPackage(.newest).write(to: workspace.path("deck.apkg"))
    try Data("mine".utf8).write(to: URL(fileURLWithPath: workspace.path("secret")))
    let folder = workspace.path("media")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/a.png", withDestinationPath: workspace.path("secret"))
    try await PackageSource(path: workspace.path("deck.apkg")).copyMedia(["a.png"], into: folder)
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: workspace.path("secret"))) == Data("mine".utf8))
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/a.png")) == Data("one".utf8))
  }

  /// Everything that was unpacked is gone, whatever came of it.
  @Test func theTemporaryFolderIsLeftEmpty() async {
    await #expect(processExitsWith: .success) {
      let workspace = try Workspace()
      let temporary = workspace.path("temporary")
      try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
      setenv("TMPDIR", temporary, 1)
      for damaged in DamagedPackage.all {
        let path = workspace.path("deck.apkg")
        try damaged.write(path)
        _ = try? await PackageSource(path: path).read()
        #expect(try FileManager.default.contentsOfDirectory(atPath: temporary) == [])
      }
      try ForeignPackage(.newest).write(to: workspace.path("good.apkg"))
      _ = try await PackageSource(path: workspace.path("good.apkg")).read()
      #expect(try FileManager.default.contentsOfDirectory(atPath: temporary) == [])
    }
  }
}
