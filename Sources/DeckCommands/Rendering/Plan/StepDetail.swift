import DeckModel
import DeckPlan

/// One aspect of a step that its row shows below: a field, the tags, the deck.
struct StepDetail {
  /// What there is to show.
  enum Body {
    /// A new value.
    case value(String)
    /// A text that changes.
    case words(WordDiff)
    /// A text of many lines that changes.
    case lines(LineDiff)
    /// A short value that becomes another.
    case transition(String, String)
    case tags(added: [String], removed: [String])
  }

  var label: String
  var body: Body

  /// Everything that a step changes; nothing that stays as it is.
  static func details(of operation: Operation) -> [StepDetail] {
    switch operation {
    case .storeMedia, .moveField, .moveTemplate, .renameModel, .renameField, .renameTemplate,
      .removeField, .removeTemplate, .deleteMedia, .deleteDeck:
      []
    case .suspendCards(let old, let new): value("suspended", cards(old, new))
    case .resumeCards(let old, let new): value("resumed", cards(old, new))
    case .createDeck(let deck): value("description", deck.about)
    case .describeDeck(let old, let new): words("description", old.about ?? "", new.about ?? "")
    case .createModel(let model): contents(of: model)
    case .addField(_, let field, _): options(nil, field)
    case .setFieldOptions(_, let old, let new): options(old, new)
    case .addTemplate(_, let template, _):
      value("front", template.front) + value("back", template.back)
    case .updateTemplate(_, let old, let new):
      lines("front", old.front, new.front) + lines("back", old.back, new.back)
    case .updateStyling(_, let old, let new): lines("css", old, new)
    case .addNote(let note): note.fields.flatMap { value($0.name, $0.text) } + tags([], note.tags)
    case .adoptNote(let old, let new): fields(old, new) + tags(old.tags, new.tags)
    case .updateNoteFields(let old, let new): fields(old, new)
    case .updateNoteTags(let old, let new): tags(old.tags, new.tags)
    case .changeModel(let old, let new, _):
      [StepDetail(label: "model", body: .transition(old.model, new.model))] + fields(old, new)
    case .moveCards(let old, let new): deck(old, new)
    case .deleteNote(let note): value("first field", note.fields.first?.text)
    }
  }

  private static func value(_ label: String, _ text: String?) -> [StepDetail] {
    guard let text, !text.isEmpty else { return [] }
    return [StepDetail(label: label, body: .value(text))]
  }

  private static func words(_ label: String, _ old: String, _ new: String) -> [StepDetail] {
    guard !old.hasBytes(of: new) else { return [] }
    return [StepDetail(label: label, body: .words(WordDiff(from: old, to: new)))]
  }

  private static func lines(_ label: String, _ old: String, _ new: String) -> [StepDetail] {
    guard !old.hasBytes(of: new) else { return [] }
    return [StepDetail(label: label, body: .lines(LineDiff(from: old, to: new)))]
  }

  private static func contents(of model: NoteType) -> [StepDetail] {
    let css = LineDiff(from: "", to: model.css).inserted
    return [
      StepDetail(
        label: "fields", body: .value(model.fields.map(\.name).joined(separator: ", "))),
      StepDetail(
        label: "templates", body: .value(model.templates.map(\.name).joined(separator: ", "))),
    ] + value("css", Phrase.count(css, "line"))
  }

  /// The fields that the files write, where they differ.
  private static func fields(_ old: Note, _ new: Note) -> [StepDetail] {
    new.fields.flatMap { words($0.name, old.text(of: $0.name) ?? "", $0.text) }
  }

  private static func tags(_ old: [String], _ new: [String]) -> [StepDetail] {
    let added = new.filter { !old.contains($0) }
    let removed = old.filter { !new.contains($0) }
    guard !added.isEmpty || !removed.isEmpty else { return [] }
    return [StepDetail(label: "tags", body: .tags(added: added, removed: removed))]
  }

  /// How many cards are suspended on one side only.
  private static func cards(_ old: Note, _ new: Note) -> String? {
    Phrase.count(zip(old.cards, new.cards).count { $0.isSuspended != $1.isSuspended }, "card")
  }

  /// Where the cards lie that are to be moved, and where they go; the others stay.
  private static func deck(_ old: Note, _ new: Note) -> [StepDetail] {
    let moved = zip(old.cards, new.cards).filter { $0.deck != $1.deck }.map(\.0.deck)
    let names = Set(moved).sorted().joined(separator: ", ")
    return [StepDetail(label: "deck", body: .transition(names, new.deck))]
  }

  /// The options that the files give and that differ.
  private static func options(_ old: Field?, _ new: Field) -> [StepDetail] {
    func direction(_ field: Field?) -> String? {
      field?.isRightToLeft.map { $0 ? "right to left" : "left to right" }
    }
    return option("font", old?.font, new.font)
      + option("size", old?.size.map(String.init), new.size.map(String.init))
      + option("direction", direction(old), direction(new))
      + option("hint", old?.hint, new.hint)
  }

  private static func option(_ label: String, _ old: String?, _ new: String?) -> [StepDetail] {
    guard let new, new != old else { return [] }
    guard let old, !old.isEmpty else { return value(label, new) }
    return [StepDetail(label: label, body: .transition(old, new.isEmpty ? "(none)" : new))]
  }
}
