import AnkiPackage
import DeckModel
import DeckSync
import Foundation
import SeededRandom
import Testing

/// What we write into a package is what an import finds in it.
@Suite struct ImportLawTests {
  @Test func importsWhatWasExported() async throws {
    var random = SeededRandom.printingSeed("importsWhatWasExported")
    for _ in 0..<20 {
      try await expectLaw(RandomDeck(&random).state)
    }
    try await expectLaw(SampleDeck.state())
  }

  private func expectLaw(_ state: CollectionState) async throws {
    let workspace = try Workspace()
    await workspace.package().performAll(state.creation)
    let found = try await PackageSource(path: workspace.path("deck.apkg")).read()
    let fetched = try await workspace.package().fetch(FetchScope())
    #expect(found.collection.notes == fetched.notes)
    let written = found.collection.notes.map(content).sorted()
    #expect(written == state.notes.map(content).sorted())
    #expect(found.collection.models == fetched.models.map(\.plain))
    let used = Set(state.notes.map(\.model))
    #expect(Set(found.collection.models.map(\.name)) == used)
    for type in state.models where used.contains(type.name) {
      #expect(found.collection.model(named: type.name) == type.plain)
    }
    let homes = Set(state.notes.map(\.deck))
    for deck in found.collection.decks {
      let about = state.decks.first { $0.name == deck.name }?.about
      #expect(deck.about == (about == "" ? nil : about))
      #expect(homes.contains(deck.name) || deck.about != nil)
    }
    #expect(homes.isSubset(of: found.collection.decks.map(\.name)))
    #expect(found.leftovers.isEmpty)
  }

  /// What of a note does not depend on where it was written, byte for byte.
  private func content(_ note: Note) -> String {
    let fields = note.fields.flatMap { [$0.name, $0.text] }
    return ([note.model, note.deck] + note.tags + fields).map { Array($0.utf8).description }
      .joined(separator: "; ")
  }
}

extension NoteType {
  /// The note type without options of fields that are Anki's own.
  fileprivate var plain: NoteType {
    var type = self
    type.fields = fields.map { field in
      Field(
        name: field.name, font: field.font == "Arial" ? nil : field.font,
        size: field.size == 20 ? nil : field.size,
        isRightToLeft: field.isRightToLeft == true ? true : nil,
        hint: field.hint == "" ? nil : field.hint)
    }
    return type
  }
}
