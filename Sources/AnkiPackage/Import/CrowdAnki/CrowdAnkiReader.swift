import DeckModel
import JSONText

/// Goes through the decks of a CrowdAnki export.
///
/// Decks lie in decks (`children`); the note types (`note_models`) and presets (`deck_configurations`)
/// are in the topmost one, and known by `crowdanki_uuid` (seen in CrowdAnki 0.9.8 and in decks that
/// were made by hand).
struct CrowdAnkiReader {
  private let types: [String: CrowdAnkiType]
  private let presets: CrowdAnkiPresets
  private var used: Set<String> = []
  private var knownTags = KnownTags()
  private var notes: [Note] = []
  /// The descriptions of the decks, by name.
  private var descriptions: [String: String] = [:]
  private var decksWithOptions: Set<String> = []
  private var lostNotes = 0
  private var notesWithoutGuid = 0
  /// Where the notes of each guid stand: CrowdAnki writes a note into every deck that has a card of it.
  private var places: [String: Int] = [:]
  private var overlong: [String] = []
  private var ambiguous: Set<String> = []
  private var strays = 0

  /// A reader of the deck that is a file's root.
  init(_ root: JSONElement) throws {
    types = try CrowdAnkiType.all(in: root)
    presets = try CrowdAnkiPresets(root)
  }

  /// Reads a deck and all below it.
  ///
  /// - Parameters:
  ///   - parent: the name of the deck above it.
  ///   - level: how many are above it: JSON made to harm nests without end.
  mutating func read(_ deck: JSONElement, below parent: String? = nil, level: Int = 0) throws {
    guard level < 100 else { throw Refusal("its decks are nested more than 100 deep") }
    let own = try deck.required("name").requiredString()
    let name = Canonical.deckName(parent.map { "\($0)::\(own)" } ?? own)
    descriptions[name] = try deck.text("desc")
    if presets.isSpecial(deck) { decksWithOptions.insert(name) }
    for note in try deck.list("notes") { try add(note, to: name) }
    for child in try deck.list("children") { try read(child, below: name, level: level + 1) }
  }

  private mutating func add(_ json: JSONElement, to deck: String) throws {
    let uuid = try json.required("note_model_uuid").requiredString()
    let content = try json.required("fields").requiredStrings()
    let tags = try json["tags"]?.requiredStrings() ?? []
    guard let type = types[uuid] else {
      lostNotes += 1
      return
    }
    let guid = try json.text("guid")
    guard !type.isAmbiguous else {
      ambiguous.insert(type.name)
      return
    }
    used.insert(uuid)
    if NoteRow.isOverlong(content, for: type.fields.count) {
      overlong.append(guid ?? content.first ?? "")
    }
    add(
      Note(
        guid: guid, model: type.name, deck: deck,
        fields: zip(type.fields, NoteRow.fitted(content, to: type.fields.count))
          .map { NoteField($0, Canonical.fieldText($1)) },
        tags: knownTags.tags(tags)))
  }

  /// Takes a note in, unless it is there already for a card in another deck.
  private mutating func add(_ note: Note) {
    guard let guid = note.guid else {
      notesWithoutGuid += 1
      return notes.append(note)
    }
    if let place = places[guid], notes[place].isSame(as: note) {
      strays += notes[place].deck.hasBytes(of: note.deck) ? 0 : 1
      return
    }
    places[guid] = places[guid] ?? notes.count
    notes.append(note)
  }

  /// What was read.
  ///
  /// - Throws: ``Refusal`` when a note type is one that no file could say.
  func collection() throws(Refusal) -> ImportedCollection {
    let records = used.compactMap { types[$0]?.record }
    let homes = Set(notes.map(\.deck))
    let path = Set(homes.flatMap(Canonical.deckPath))
    let decks = path.filter { homes.contains($0) || descriptions[$0] != nil }
      .map { Deck(name: $0, about: descriptions[$0]) }
    let leftovers =
      [Leftover(.strayCards, count: strays)] + [
        Leftover(.deckOptions, unsorted: decksWithOptions.filter(path.contains))
      ]
      + ModelRecord.leftovers(of: records) + [
        Leftover(.notesWithoutModel, count: lostNotes),
        Leftover(.notesWithoutGUID, count: notesWithoutGuid),
        Leftover(.overlongNotes, unsorted: overlong),
        Leftover(.ambiguousModels, unsorted: Array(ambiguous)),
      ]
    let state = CollectionState(
      models: try NoteType.importable(records.map(\.noteType)),
      decks: decks.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }, notes: notes)
    return ImportedCollection(state, leftovers: leftovers.filter { $0.count > 0 })
  }
}

extension Note {
  /// Whether both are one note, whatever deck each lies in.
  fileprivate func isSame(as other: Note) -> Bool {
    model.hasBytes(of: other.model) && fields == other.fields && tags.hasBytes(of: other.tags)
  }
}

extension JSONElement {
  /// The elements of a list that may be missing.
  func list(_ key: String) throws(JSONError) -> [JSONElement] {
    try self[key].map { value throws(JSONError) in Array(try value.requiredElements()) } ?? []
  }

  /// A text that may be missing, null or empty: nil.
  func text(_ key: String) throws(JSONError) -> String? {
    guard let value = self[key], !value.isNull else { return nil }
    let text = try value.requiredString()
    return text.isEmpty ? nil : text
  }
}
