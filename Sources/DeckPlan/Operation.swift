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
  /// Give a note type another name; its notes and cards stay.
  case renameModel(from: NoteType, to: NoteType)
  /// Give a field another name: its data stays, and templates follow.
  case renameField(model: String, from: String, to: Field)
  /// Add a field at an index, counted from 0.
  case addField(model: String, field: Field, index: Int)
  /// Move a field from one index to another, counted from 0.
  case moveField(model: String, field: String, from: Int, to: Int)
  /// Set the editor options of a field.
  case setFieldOptions(model: String, from: Field, to: Field)
  /// Take a field away, with all that notes have in it.
  case removeField(model: String, field: Field)
  /// Give a card template another name; its cards stay.
  case renameTemplate(model: String, from: String, to: CardTemplate)
  /// Add a card template at an index, counted from 0.
  case addTemplate(model: String, template: CardTemplate, index: Int)
  /// Move a template from one index to another, counted from 0.
  case moveTemplate(model: String, template: String, from: Int, to: Int)
  /// Take a card template away, with its cards and their reviews.
  case removeTemplate(model: String, template: CardTemplate)
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
  /// Add and remove tags of a note.
  case updateNoteTags(from: Note, to: Note)
  /// Give a note another note type, with all its fields.
  case changeModel(from: Note, to: Note, CardKeeping)
  /// Move the cards of a note whose decks differ on both sides.
  case moveCards(from: Note, to: Note)
  /// Suspend the cards of a note that are suspended on the second side only.
  case suspendCards(from: Note, to: Note)
  /// Take cards of a note back into reviewing that are suspended on the first side only.
  case resumeCards(from: Note, to: Note)
  /// Delete a note with its cards and their reviews.
  case deleteNote(Note)
  /// Delete a media file.
  case deleteMedia(MediaFile)
  /// Delete a deck that has neither cards nor decks below it.
  case deleteDeck(Deck)
}

extension Operation {
  /// The wire-independent name, as JSON writes it.
  public var name: String {
    switch self {
    case .storeMedia: "storeMedia"
    case .createDeck: "createDeck"
    case .describeDeck: "describeDeck"
    case .createModel: "createModel"
    case .renameModel: "renameModel"
    case .renameField: "renameField"
    case .addField: "addField"
    case .moveField: "moveField"
    case .setFieldOptions: "setFieldOptions"
    case .removeField: "removeField"
    case .renameTemplate: "renameTemplate"
    case .addTemplate: "addTemplate"
    case .moveTemplate: "moveTemplate"
    case .removeTemplate: "removeTemplate"
    case .updateTemplate: "updateTemplate"
    case .updateStyling: "updateStyling"
    case .addNote: "addNote"
    case .adoptNote: "adoptNote"
    case .updateNoteFields: "updateNoteFields"
    case .updateNoteTags: "updateNoteTags"
    case .changeModel: "changeModel"
    case .moveCards: "moveCards"
    case .suspendCards: "suspendCards"
    case .resumeCards: "resumeCards"
    case .deleteNote: "deleteNote"
    case .deleteMedia: "deleteMedia"
    case .deleteDeck: "deleteDeck"
    }
  }

  /// What it acts on.
  public var key: ResourceKey {
    switch self {
    case .storeMedia(_, let file), .deleteMedia(let file): .media(file.name)
    case .createDeck(let deck), .describeDeck(_, let deck), .deleteDeck(let deck): .deck(deck.name)
    case .createModel(let model), .renameModel(_, let model): .model(model.name)
    case .addField(let model, let field, _), .setFieldOptions(let model, _, let field),
      .renameField(let model, _, let field), .removeField(let model, let field):
      .field(model: model, name: field.name)
    case .moveField(let model, let field, _, _): .field(model: model, name: field)
    case .addTemplate(let model, let template, _), .updateTemplate(let model, _, let template),
      .renameTemplate(let model, _, let template), .removeTemplate(let model, let template):
      .template(model: model, name: template.name)
    case .moveTemplate(let model, let template, _, _): .template(model: model, name: template)
    case .updateStyling(let model, _, _): .styling(model: model)
    case .addNote, .adoptNote, .updateNoteFields, .updateNoteTags, .changeModel, .moveCards,
      .suspendCards, .resumeCards, .deleteNote:
      .note(note?.id ?? "")
    }
  }

  /// The note as it is to be afterwards; of one that is deleted, as it is.
  public var note: Note? {
    switch self {
    case .addNote(let note), .adoptNote(_, let note), .updateNoteFields(_, let note),
      .updateNoteTags(_, let note), .changeModel(_, let note, _), .moveCards(_, let note),
      .suspendCards(_, let note), .resumeCards(_, let note), .deleteNote(let note):
      note
    default: nil
    }
  }

  /// The name of the note type that it changes; nil for all that is no part of one.
  public var changedModel: String? {
    switch self {
    case .createModel(let model), .renameModel(_, let model): model.name
    case .addField(let model, _, _), .moveField(let model, _, _, _),
      .setFieldOptions(let model, _, _), .renameField(let model, _, _), .removeField(let model, _),
      .addTemplate(let model, _, _), .moveTemplate(let model, _, _, _),
      .updateTemplate(let model, _, _), .renameTemplate(let model, _, _),
      .removeTemplate(let model, _), .updateStyling(let model, _, _):
      model
    default: nil
    }
  }

  /// Where the files ask for it.
  public var location: SourceLocation? {
    switch self {
    case .storeMedia(_, let file): file.location
    case .createDeck(let deck), .describeDeck(_, let deck): deck.location
    case .createModel(let model), .renameModel(_, let model): model.location
    case .addField(_, let field, _), .setFieldOptions(_, _, let field),
      .renameField(_, _, let field):
      field.location
    case .addTemplate(_, let template, _), .updateTemplate(_, _, let template),
      .renameTemplate(_, _, let template):
      template.location
    case .moveField, .moveTemplate, .updateStyling, .removeField, .removeTemplate, .deleteMedia,
      .deleteDeck:
      nil
    case .addNote, .adoptNote, .updateNoteFields, .updateNoteTags, .changeModel, .moveCards,
      .suspendCards, .resumeCards, .deleteNote:
      note?.location
    }
  }

  /// Whether AnkiWeb will ask for a one-way full sync afterwards: Anki marks the schema as changed
  /// when fields or templates are added, moved or removed (seen in Anki 26.9).
  public var forcesFullSync: Bool {
    switch self {
    case .addField, .moveField, .removeField, .addTemplate, .moveTemplate, .removeTemplate: true
    case .changeModel(_, _, let cards): !cards.arrangement.isEmpty
    default: false
    }
  }
}
