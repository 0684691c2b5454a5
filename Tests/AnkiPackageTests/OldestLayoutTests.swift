import DeckModel
import DeckPlan
import DeckSync
import Foundation
import Testing

@testable import AnkiPackage

/// Packages as other programs write them: one collection under the older name, no `meta`.
@Suite struct OldestLayoutTests {
  /// Rewrites a package in the oldest layout.
  private func age(_ path: String, meta: [UInt8]? = nil, to aged: String) throws {
    let package = try PackageFile(path: path)
    let writer = try ZipWriter(path: aged)
    if let meta { try writer.add("meta", meta) }
    try writer.add("collection.anki2", file: package.collection, isCompressed: true)
    try writer.add("media", Array("{}".utf8))
    try writer.finish()
  }

  @Test(arguments: [nil, [0x08, 0x01]] as [[UInt8]?])
  func isReadAndWrittenInTheNext(meta: [UInt8]?) async throws {
    let workspace = try Workspace()
    await workspace.package("source.apkg").performAll(SampleDeck.state().creation)
    let notes = try await workspace.package("source.apkg").fetch(FetchScope()).notes
    try age(workspace.path("source.apkg"), meta: meta, to: workspace.path("deck.apkg"))
    #expect(try await workspace.package().fetch(FetchScope()).notes == notes)
    await workspace.package().performAll([.createDeck(Deck(name: "New"))])
    #expect(try await workspace.package().fetch(FetchScope()).notes == notes)
    let reader = try ZipReader(path: workspace.path("deck.apkg"))
    let index = try #require(reader.index(of: "meta"))
    #expect(try reader.bytes(index) == [0x08, 0x02])
    #expect(reader.index(of: "collection.anki21") != nil)
  }

  @Test func aLayoutOfTheFutureIsRefused() async throws {
    let workspace = try Workspace()
    await workspace.package("source.apkg").performAll(SampleDeck.state().creation)
    for meta: [UInt8] in [[0x08, 0x03], [0x08, 0x80, 0x01], []] {
      let name = "future\(meta.count).apkg"
      try age(workspace.path("source.apkg"), meta: meta, to: workspace.path(name))
      await #expect(throws: BackendError.self) {
        try await workspace.package(name).fetch(FetchScope())
      }
    }
  }

  @Test func aDamagedCollectionIsAnError() async throws {
    let workspace = try Workspace()
    let writer = try ZipWriter(path: workspace.path("deck.apkg"))
    try writer.add("collection.anki21", Array(repeating: 7, count: 5000))
    try writer.finish()
    let bytes = try workspace.bytes()
    let error = await #expect(throws: BackendError.self) {
      try await workspace.package().fetch(FetchScope())
    }
    #expect(error?.message.contains("its collection is damaged") == true)
    let outcomes = await workspace.package().perform([.createDeck(Deck(name: "A"))]) { _ in }
    #expect(outcomes.allSatisfy { if case .failed = $0 { true } else { false } })
    #expect(try workspace.bytes() == bytes)
  }
}
