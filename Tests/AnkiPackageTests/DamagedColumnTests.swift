import AnkiPackage
import DeckModel
import DeckPlan
import DeckSync
import Foundation
import GRDB
import SeededRandom
import Testing

@testable import AnkiPackage

/// Whatever stands in whatever column of a package, it is read, changed or refused: nothing traps.
@Suite("No value in a column of a foreign package traps")
struct DamagedColumnTests {
  static let tables = ["col", "notes", "cards", "revlog", "graves"]

  /// What a column may hold that is not what Anki puts there.
  static let values = [
    "NULL", "x''", "x'FF00FE'", "''", "'text'", "'9'", "9223372036854775807",
    "-9223372036854775808", "-1", "4294967296", "1e300", "0.5",
  ]

  @Test(arguments: tables)
  func everyColumn(table: String) async throws {
    var random = SeededRandom.printingSeed("everyColumn \(table)")
    let workspace = try Workspace()
    for column in try columns(of: table) {
      for value in Self.values.shuffled(using: &random).prefix(3) {
        try write(workspace, "UPDATE \"\(table)\" SET \"\(column)\" = \(value)")
        await use(workspace, "\(table).\(column) = \(value)")
      }
    }
  }

  /// What the first version of the reports named.
  @Test(arguments: [
    "UPDATE notes SET tags = NULL", "UPDATE notes SET tags = x'FF00FE'",
    "UPDATE col SET conf = NULL", "UPDATE col SET conf = x'00'",
    "UPDATE col SET mod = 9223372036854775807", "UPDATE notes SET id = 9223372036854775807",
    "UPDATE notes SET mod = 9223372036854775807", "UPDATE cards SET due = 9223372036854775807",
    "UPDATE cards SET id = 9223372036854775807, mod = 9223372036854775807",
  ])
  func reported(sql: String) async throws {
    let workspace = try Workspace()
    try write(workspace, sql)
    await use(workspace, sql)
  }

  /// Numbers inside the JSON of note types, decks and settings.
  @Test(arguments: ["models", "decks", "conf", "dconf"])
  func numbersInJSON(column: String) async throws {
    let workspace = try Workspace()
    for value in ["9223372036854775807", "-9223372036854775808", "1e300"] {
      // Every whole number of the JSON becomes the value.
      let sql = """
        UPDATE col SET \(column) = replace(replace(replace(replace(replace(\(column),
          '":-1', '":\(value)'), '":0', '":\(value)'), '":1', '":\(value)'), '":2', '":\(value)'),
          ':\(value)0', ':\(value)')
        """
      try write(workspace, sql)
      await use(workspace, "\(column): \(value)")
      for key in ["sortf", "mod", "nextPos", "ord", "size", "id"] {
        try write(
          workspace,
          """
          UPDATE col SET \(column) = replace(\(column), '"\(key)":', '"\(key)":\(value),"x":')
          """)
        await use(workspace, "\(column).\(key): \(value)")
      }
    }
  }

  private func columns(of table: String) throws -> [String] {
    try DatabaseQueue().write { db in
      try db.execute(sql: Schema.tables)
      return try db.columns(in: table).map(\.name)
    }
  }

  /// A package whose tables take anything in any column.
  private func write(_ workspace: Workspace, _ change: String) throws {
    let loose = Self.tables.map { table in
      """
      CREATE TABLE loose AS SELECT * FROM "\(table)"; DROP TABLE "\(table)";
      ALTER TABLE loose RENAME TO "\(table)";
      """
    }.joined()
    let rows = """
      INSERT INTO revlog SELECT 1, id, 0, 3, 10, 5, 2500, 9, 1 FROM cards;
      INSERT INTO graves VALUES (0, 1, 1);
      """
    try ForeignPackage(.older, sql: rows + loose + change).write(to: workspace.path("deck.apkg"))
  }

  /// Imports the package, and makes a target of it that gets every kind of step.
  private func use(_ workspace: Workspace, _ what: String) async {
    let source = PackageSource(path: workspace.path("deck.apkg"))
    _ = try? await source.read()
    let package = workspace.package()
    let scope = FetchScope(models: ["Basic"], decks: ["A::b"], countedDecks: ["A"])
    guard let state = try? await package.fetch(scope) else { return }
    let operations = Self.operations(on: state)
    let costs = try? await package.costs(of: operations)
    #expect(costs?.count ?? operations.count == operations.count, "\(what)")
    let outcomes = await package.perform(operations) { _ in }
    #expect(outcomes.count == operations.count, "\(what)")
    _ = try? await package.fetch(scope)
  }

  private static func operations(on state: CollectionState) -> [DeckPlan.Operation] {
    var operations: [DeckPlan.Operation] = [
      .createDeck(Deck(name: "A::b::c", about: "x")),
      .describeDeck(from: Deck(name: "A::b", about: ""), to: Deck(name: "A::b", about: "y")),
      .addField(model: "Basic", field: Field(name: "More"), index: 1),
      .moveField(model: "Basic", field: "More", from: 1, to: 0),
      .addTemplate(
        model: "Basic", template: CardTemplate(name: "Two", front: "{{Back}}", back: "{{Front}}"),
        index: 1),
      .addNote(
        Note(
          id: "new", model: "Basic", deck: "A::b", fields: [NoteField("Front", "new")])),
    ]
    for old in state.notes {
      var note = old
      note.tags = ["other"]
      note.fields = note.fields.map { NoteField($0.name, $0.text + "!") }
      note.cards = note.cards.map { card in
        Card(id: card.id, deck: "Other", isFiltered: card.isFiltered, isSuspended: true)
      }
      var resumed = note
      resumed.cards = old.cards
      operations += [
        .updateNoteFields(from: old, to: note), .updateNoteTags(from: old, to: note),
        .moveCards(from: old, to: note), .suspendCards(from: old, to: note),
        .resumeCards(from: note, to: resumed),
      ]
    }
    operations += [
      .removeTemplate(
        model: "Basic", template: CardTemplate(name: "Two", front: "{{Back}}", back: "{{Front}}")),
      .removeField(model: "Basic", field: Field(name: "More")),
    ]
    return operations + state.notes.prefix(1).map { .deleteNote($0) }
  }
}
