import AnkiPackage
import DeckModel
import Digests
import GRDB
import JSONText

/// Which notes count as the same as a new one.
struct DuplicateRule {
  let allowsDuplicates: Bool
  /// Whether only a deck's cards count.
  fileprivate let isOfDeck: Bool
  /// The deck that counts; nil for the one that the note goes to.
  fileprivate let deck: String?
  /// Whether the decks below count, too.
  fileprivate let hasChildren: Bool
  /// Whether notes of all types count.
  fileprivate let isOfAllModels: Bool

  /// Whether Anki's own check is made: the others look at nothing but the first field.
  var isPlain: Bool { !isOfDeck && !isOfAllModels }

  /// What the `options` of a note ask for.
  init(_ note: Arguments) throws(ActionFailure) {
    let options = Arguments(note.value("options") ?? [:])
    let scope = Arguments(options.value("duplicateScopeOptions") ?? [:])
    allowsDuplicates = try Self.flag(options, "allowDuplicate", "allowDuplicate")
    isOfDeck = options.value("duplicateScope") == "deck"
    deck = try scope.optionalText("deckName")
    hasChildren = try Self.flag(scope, "checkChildren", "duplicateScopeOptions.checkChildren")
    isOfAllModels = try Self.flag(scope, "checkAllModels", "duplicateScopeOptions.checkAllModels")
  }

  private static func flag(
    _ options: Arguments, _ name: String, _ path: String
  ) throws(ActionFailure) -> Bool {
    guard options.has(name) else { return false }
    guard case .bool(let flag) = try options.required(name) else {
      throw ActionFailure("option parameter \"\(path)\" must be boolean")
    }
    return flag
  }
}

extension Session {
  /// Whether a note is there that counts as the same.
  func isDuplicate(_ draft: NoteDraft, _ rule: DuplicateRule) throws -> Bool {
    let text = Canonical.firstFieldText(draft.fields.first ?? "")
    var decks: Set<Int64>?
    if rule.isOfDeck {
      guard let found = scope(of: draft, rule) else { return false }
      decks = found
    }
    let row = try RowStatement(db, sql: "SELECT id, mid, flds FROM notes WHERE csum = ?")
    row.bind(Int64(Digest.sha1(text).first32Bits), at: 1)
    while try row.next() {
      guard rule.isOfAllModels || row.number(1) == draft.model.number else { continue }
      if rule.isPlain {
        if isSame(text, row.text(2)) { return true }
        continue
      }
      guard let decks else { return true }
      let places = try editor.notes.decks(of: row.number(0))
      if places.contains(where: decks.contains) { return true }
    }
    return false
  }

  private func isSame(_ text: String, _ fields: String) -> Bool {
    let first = fields.utf8.prefix { $0 != 0x1F }
    return Canonical.firstFieldText(String(Substring(first))).hasBytes(of: text)
  }

  /// The decks that count; nil when they are named and not there.
  private func scope(of draft: NoteDraft, _ rule: DuplicateRule) -> Set<Int64>? {
    var name = editor.decks.name(draft.deck)
    if let asked = rule.deck {
      guard editor.decks.number(named: Canonical.deckName(asked)) != nil else { return nil }
      name = Canonical.deckName(asked)
    }
    let decks = editor.decks.numbers(from: name)
    return rule.hasChildren ? Set(decks) : Set(editor.decks.number(named: name).map { [$0] } ?? [])
  }
}
