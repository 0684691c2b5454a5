import DeckModel
import DeckPlan

/// What puts back an operation that was done.
enum Inverse: Equatable {
  /// Operations, in their order.
  case operations([Operation])
  /// A note is taken away again, if nothing happened to it since.
  case removal(Note)
  /// Nothing: it stays, and does no harm.
  case harmless(String)
  /// Nothing: what was there before is only in the backup.
  case lost(String)

  init(of operation: Operation) {
    switch operation {
    case .updateNoteFields(let old, let new):
      self = .operations([.updateNoteFields(from: new, to: old.named(as: new))])
    case .updateNoteTags(let old, let new):
      self = .operations([.updateNoteTags(from: new, to: old.named(as: new))])
    case .adoptNote(let old, let new):
      self = .operations([
        .updateNoteTags(from: new, to: old.named(as: new)),
        .updateNoteFields(from: new, to: old.named(as: new)),
      ])
    case .moveCards(let old, let new):
      self = .operations([.moveCards(from: new, to: old.named(as: new))])
    case .suspendCards(let old, let new):
      self = .operations([.resumeCards(from: new, to: old.named(as: new))])
    case .resumeCards(let old, let new):
      self = .operations([.suspendCards(from: new, to: old.named(as: new))])
    case .addNote(let note): self = .removal(note)
    case .storeMedia(let old, _):
      self =
        old == nil ? .harmless("the file stays") : .lost("the file that was there is not kept")
    case .createDeck: self = .harmless("the deck stays")
    case .deleteDeck(let deck): self = .operations([.createDeck(deck)])
    case .describeDeck(let old, let new):
      self = .operations([.describeDeck(from: new, to: old)])
    case .deleteNote: self = .lost("a deleted note cannot be brought back")
    case .changeModel: self = .lost("the cards of its former model are gone")
    case .deleteMedia: self = .lost("the file is in the trash of Anki's media folder")
    case .createModel, .renameModel, .renameField, .addField, .moveField, .setFieldOptions,
      .removeField, .renameTemplate, .addTemplate, .moveTemplate, .updateTemplate, .removeTemplate,
      .updateStyling:
      self = Self.ofModelChange(operation)
    }
  }

  private static func ofModelChange(_ operation: Operation) -> Inverse {
    switch operation {
    case .renameModel(let old, let new): .operations([.renameModel(from: new, to: old)])
    case .renameField(let model, let old, let field):
      .operations([
        .renameField(model: model, from: field.name, to: Field(name: old, font: field.font))
      ])
    case .renameTemplate(let model, let old, let template):
      .operations([
        .renameTemplate(
          model: model, from: template.name,
          to: CardTemplate(name: old, front: template.front, back: template.back))
      ])
    case .setFieldOptions(let model, let old, let new):
      .operations([.setFieldOptions(model: model, from: new, to: old)])
    case .updateTemplate(let model, let old, let new):
      .operations([.updateTemplate(model: model, from: new, to: old)])
    case .updateStyling(let model, let old, let new):
      .operations([.updateStyling(model: model, from: new, to: old)])
    case .createModel: .harmless("the model stays")
    case .addField: .harmless("the field stays, with what is in it by now")
    case .addTemplate: .harmless("the card template stays, with its cards")
    case .moveField, .moveTemplate: .harmless("the order stays")
    case .removeField: .lost("what was in the field is gone")
    default: .lost("the cards of the template are gone")
    }
  }
}

extension Note {
  /// The note as it was, with what the files say of it.
  fileprivate func named(as other: Note) -> Note {
    var note = self
    note.id = other.id
    note.noteID = other.noteID ?? noteID
    note.isProtected = other.isProtected
    note.location = other.location
    return note
  }
}
