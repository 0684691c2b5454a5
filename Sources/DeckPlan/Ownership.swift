package import DeckModel

/// What is ours and what is left alone, settled before anything is compared: whatever we do not
/// manage is copied from the target into the wish, so that the diff is right by construction.
package struct Ownership {
  private let models: [String: NoteType]
  private let mark: String?
  private let isExclusive: Bool
  private var names = NameKeys()
  private var knownTags = KnownTags()
  private var deckSpelling: [String: String]
  private var recentTags: [SettledTags] = []

  /// Ownership of the notes of `desired` in a target that has `current`.
  package init(_ desired: DesiredState, in current: CollectionState, capabilities: Capabilities) {
    models = (current.models + desired.collection.models).reduce(into: [:]) { models, model in
      models[Canonical.nameKey(model.name)] = model
    }
    mark = capabilities.marks ? desired.mark : nil
    isExclusive = capabilities.exclusive
    deckSpelling = current.decks.reduce(into: [:]) { decks, deck in
      decks[Canonical.nameKey(deck.name)] = deck.name
    }
  }

  /// A new note as it is to be created: every field of its model, and our mark.
  package mutating func newNote(_ note: Note) -> Note {
    var note = note
    if let model = model(named: note.model) { note.fields = note.fields.complete(for: model) }
    note.tags = merged(note.tags + marks, into: [])
    note.deck = spelling(ofDeck: note.deck)
    return note
  }

  /// The note that `current` is to become, with all that is not ours as it is.
  package mutating func adopting(
    _ current: Note, into desired: Note, base: NoteBase? = nil
  ) -> Note {
    var note = desired
    let model = model(named: desired.model)
    let isSameModel = names[desired.model] == names[current.model]
    note.noteID = current.noteID
    note.guid = current.guid
    note.model = isSameModel ? current.model : desired.model
    note.fields = fields(of: desired, over: current, model: model, isSameModel: isSameModel)
    note.tags = tags(of: desired, over: current, base: base?.tags ?? [])
    note.deck = spelling(ofDeck: desired.deck)
    note.cards = current.cards.map { moved($0, to: note.deck) }
    return note
  }

  /// What is known of a note type.
  mutating func model(named name: String) -> NoteType? { models[names[name]] }

  private var marks: [String] { mark.map { [$0] } ?? [] }

  /// The tags that a note is to have; notes that lie near each other mostly have the same.
  mutating func tags(
    of desired: Note, over current: Note, base: [String]
  ) -> [String] {
    for recent in recentTags where recent.isSame(desired.tags, current.tags, base) {
      return recent.result
    }
    let result = merged(
      desired.tags + marks, into: keptTags(of: current, desired, base: base))
    if recentTags.count == 8 { recentTags.removeFirst() }
    recentTags.append(
      SettledTags(desired: desired.tags, current: current.tags, base: base, result: result))
    return result
  }

  private func fields(
    of desired: Note, over current: Note, model: NoteType?, isSameModel: Bool
  ) -> [NoteField] {
    if isSameModel, let model, desired.fields.isComplete(for: model),
      desired.fields.hasNames(of: current.fields)
    {
      return desired.fields
    }
    let frame = isSameModel ? knownFields(of: current, model: model) : model?.fields.map(\.name)
    return (frame ?? []).map { name in
      let existing = current.text(of: name) ?? carried(into: name, of: model, from: current)
      let isOurs = existing == nil || model?.field(named: name)?.management ?? .always == .always
      let text = isOurs ? desired.text(of: name) : nil
      return NoteField(name, text ?? existing ?? "", isManaged: text != nil)
    }
  }

  /// What a note that gets another model takes along: what stands in the field by its former name.
  private func carried(into name: String, of model: NoteType?, from note: Note) -> String? {
    model?.field(named: name)?.formerNames.lazy.compactMap { note.text(of: $0) }.first
  }

  /// The fields that the note has, then those that its model is about to get.
  private func knownFields(of current: Note, model: NoteType?) -> [String] {
    let present = current.fields.map(\.name)
    guard let model, model.fields.count > present.count || model.location != nil else {
      return present
    }
    let missing = model.fields.map(\.name).filter { name in
      !present.contains { $0.hasBytes(of: name) }
    }
    return present + missing
  }

  /// Tags of the note that stay whatever the files say: all but those that we added; in a target
  /// that is wholly ours, none.
  private mutating func keptTags(
    of note: Note, _ desired: Note, base: [String]
  ) -> [String] {
    if isExclusive { return [] }
    let ours = base + (mark.map { [Canonical.removalTag($0)] } ?? [])
    guard !ours.isEmpty else { return note.tags }
    let wanted = Set(desired.tags.map { names[$0] })
    let leaving = Set(ours.map { names[$0] }).subtracting(wanted)
    if leaving.isEmpty { return note.tags }
    return note.tags.filter { !leaving.contains(names[$0]) }
  }

  private mutating func merged(_ tags: [String], into kept: [String]) -> [String] {
    if kept.isEmpty { return knownTags.tags(tags) }
    var seen = Set(kept.map { names[$0] })
    var result = kept
    for tag in tags where seen.insert(names[tag]).inserted { result.append(tag) }
    return result.count == kept.count ? kept : knownTags.tags(result)
  }

  /// How Anki writes the name of a deck that is there.
  mutating func spelling(ofDeck name: String) -> String {
    deckSpelling[names[name]] ?? name
  }

  private mutating func moved(_ card: Card, to deck: String) -> Card {
    guard isElsewhere(card, than: deck) else { return card }
    var card = card
    card.deck = deck
    return card
  }

  /// Whether a card lies in another deck, for good.
  mutating func isElsewhere(_ card: Card, than deck: String) -> Bool {
    !card.isFiltered && !card.deck.hasBytes(of: deck) && names[card.deck] != names[deck]
  }
}

/// What tags were given, and what came of them.
private struct SettledTags {
  let desired: [String]
  let current: [String]
  let base: [String]
  let result: [String]

  /// Whether the same are given again, byte for byte.
  func isSame(_ desired: [String], _ current: [String], _ base: [String]) -> Bool {
    self.desired.hasBytes(of: desired) && self.current.hasBytes(of: current)
      && self.base.hasBytes(of: base)
  }
}

extension [NoteField] {
  /// All that a note type has, in its order: what is not given or never written is empty.
  fileprivate func complete(for model: NoteType) -> [NoteField] {
    if isComplete(for: model) { return self }
    return model.fields.map { field in
      let text =
        field.management == .never ? nil : first { $0.name.hasBytes(of: field.name) }?.text
      return NoteField(
        field.name, text ?? "", isManaged: text != nil && field.management == .always)
    }
  }

  /// Whether others are of the same names, in the same order.
  fileprivate func hasNames(of others: [NoteField]) -> Bool {
    count == others.count && zip(self, others).allSatisfy { $0.name.hasBytes(of: $1.name) }
  }

  /// Whether all that a note type has is given, in its order, and is ours to write.
  func isComplete(for model: NoteType) -> Bool {
    count == model.fields.count
      && zip(model.fields, self).allSatisfy { field, given in
        field.management == .always && given.isManaged && given.name.hasBytes(of: field.name)
      }
  }
}
