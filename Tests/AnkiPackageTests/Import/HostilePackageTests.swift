import AnkiPackage
import DeckModel
import DeckSync
import Foundation
import Testing

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
