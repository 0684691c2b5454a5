public import DeckModel

/// One thing that apply does.
///
/// A closed list: every renderer and backend switches over it.
///
/// Each case carries both sides, so that nothing has to be fetched again to show or to do it. It
/// is indirect because a note is a large value and plans are handed on several times: a copy of a
/// step is then one reference, not one for each text.
public indirect enum Operation: Equatable, Sendable {
  /// Store a media file, new or with other content.
  case storeMedia(from: MediaFile?, to: MediaFile)
  /// Make a deck (and its parents).
  case createDeck(Deck)
  /// Set a deck's description.
  case describeDeck(from: Deck, to: Deck)
  /// Make a note type.
  case createModel(NoteType)
  /// Add a field at an index, counted from 0.
  case addField(model: String, field: Field, index: Int)
  /// Move a field from one index to another, counted from 0.
  case moveField(model: String, field: String, from: Int, to: Int)
  /// Set the editor options of a field.
  case setFieldOptions(model: String, from: Field, to: Field)
  /// Add a card template at an index, counted from 0.
  case addTemplate(model: String, template: CardTemplate, index: Int)
  /// Move a template from one index to another, counted from 0.
  case moveTemplate(model: String, template: String, from: Int, to: Int)
  /// Change the sides of a template.
  case updateTemplate(model: String, from: CardTemplate, to: CardTemplate)
  /// Change the styling of a note type.
  case updateStyling(model: String, from: String, to: String)
  /// Add a note; it carries every field of its model.
  case addNote(Note)
  /// Make an equal note that is already in the target ours.
  case adoptNote(from: Note, to: Note)
  /// Change fields of a note.
  case updateNoteFields(from: Note, to: Note)
  /// Add (and, where the target is wholly ours, remove) tags of a note.
  case updateNoteTags(from: Note, to: Note)
  /// Give a note another note type, with all its fields.
  case changeModel(from: Note, to: Note)
  /// Move the cards of a note into its deck.
  case moveCards(from: Note, to: Note)
}

extension Operation {
  /// The wire-independent name, as JSON writes it.
  public var name: String {
    switch self {
    case .storeMedia: "storeMedia"
    case .createDeck: "createDeck"
    case .describeDeck: "describeDeck"
    case .createModel: "createModel"
    case .addField: "addField"
    case .moveField: "moveField"
    case .setFieldOptions: "setFieldOptions"
    case .addTemplate: "addTemplate"
    case .moveTemplate: "moveTemplate"
    case .updateTemplate: "updateTemplate"
    case .updateStyling: "updateStyling"
    case .addNote: "addNote"
    case .adoptNote: "adoptNote"
    case .updateNoteFields: "updateNoteFields"
    case .updateNoteTags: "updateNoteTags"
    case .changeModel: "changeModel"
    case .moveCards: "moveCards"
    }
  }

  /// What it acts on.
  public var key: ResourceKey {
    switch self {
    case .storeMedia(_, let file): .media(file.name)
    case .createDeck(let deck), .describeDeck(_, let deck): .deck(deck.name)
    case .createModel(let model): .model(model.name)
    case .addField(let model, let field, _): .field(model: model, name: field.name)
    case .moveField(let model, let field, _, _): .field(model: model, name: field)
    case .setFieldOptions(let model, _, let field): .field(model: model, name: field.name)
    case .addTemplate(let model, let template, _), .updateTemplate(let model, _, let template):
      .template(model: model, name: template.name)
    case .moveTemplate(let model, let template, _, _): .template(model: model, name: template)
    case .updateStyling(let model, _, _): .styling(model: model)
    case .addNote(let note), .adoptNote(_, let note), .updateNoteFields(_, let note),
      .updateNoteTags(_, let note), .changeModel(_, let note), .moveCards(_, let note):
      .note(note.id ?? "")
    }
  }

  /// Where the files ask for it.
  public var location: SourceLocation? {
    switch self {
    case .storeMedia(_, let file): file.location
    case .createDeck(let deck), .describeDeck(_, let deck): deck.location
    case .createModel(let model): model.location
    case .addField(_, let field, _), .setFieldOptions(_, _, let field): field.location
    case .addTemplate(_, let template, _), .updateTemplate(_, _, let template): template.location
    case .moveField, .moveTemplate, .updateStyling: nil
    case .addNote(let note), .adoptNote(_, let note), .updateNoteFields(_, let note),
      .updateNoteTags(_, let note), .changeModel(_, let note), .moveCards(_, let note):
      note.location
    }
  }

  /// Whether AnkiWeb will ask for a one-way full sync afterwards: Anki marks the schema as changed
  /// when fields or templates are added or moved (seen in Anki 26.9).
  public var forcesFullSync: Bool {
    switch self {
    case .addField, .moveField, .addTemplate, .moveTemplate: true
    default: false
    }
  }
}
