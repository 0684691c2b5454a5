import DeckModel
import DeckPlan

extension Operation {
  /// What it does, in a few words that stand alone: "change tags of note bonjour".
  var phrase: String { "\(verb) \(key.name)" }

  private var verb: String {
    switch self {
    case .storeMedia: "store media"
    case .createDeck: "create deck"
    case .describeDeck: "describe deck"
    case .createModel: "create model"
    case .addField: "add field"
    case .moveField: "move field"
    case .setFieldOptions: "set options of field"
    case .addTemplate: "add template"
    case .moveTemplate: "move template"
    case .updateTemplate: "change template"
    case .updateStyling: "change styling of model"
    case .addNote: "add note"
    case .adoptNote: "adopt note"
    case .updateNoteFields: "change fields of note"
    case .updateNoteTags: "change tags of note"
    case .changeModel: "change model of note"
    case .moveCards: "move cards of note"
    case .renameModel: "rename model to"
    case .renameField: "rename field to"
    case .removeField: "remove field"
    case .renameTemplate: "rename template to"
    case .removeTemplate: "remove template"
    case .suspendCards: "suspend cards of note"
    case .resumeCards: "resume cards of note"
    case .deleteNote: "delete note"
    case .deleteMedia: "delete media"
    case .deleteDeck: "delete deck"
    }
  }
}
