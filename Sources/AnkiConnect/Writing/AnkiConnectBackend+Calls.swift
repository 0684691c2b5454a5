import DeckModel
import DeckPlan
import DeckSync

extension AnkiConnectBackend {
  /// The calls for a run.
  ///
  /// What cannot be done is settled at once; what many operations have in common becomes one call.
  func calls(for run: OperationRun, _ sender: inout CallSender) -> [WriteCall] {
    switch run.operations.first?.operation {
    case .updateTemplate: templateCalls(for: run, &sender)
    case .updateNoteTags: tagCalls(for: run, &sender)
    case .suspendCards, .resumeCards: suspensionCalls(for: run)
    case .deleteNote: deletionCalls(for: run, &sender)
    default: run.operations.flatMap { calls(for: $0, &sender) }
    }
  }

  /// The calls for one operation of a kind whose operations have nothing in common.
  private func calls(
    for element: OperationRun.Element, _ sender: inout CallSender
  ) -> [WriteCall] {
    let index = [element.index]
    switch element.operation {
    case .addField(let model, let field, let place):
      return [call(ModelFieldAdd(model: model, field: field.name, index: place), index)]
        + optionCalls(model: model, from: nil, to: field, element.index)
    case .moveField(let model, let field, _, let place):
      return [call(ModelFieldReposition(model: model, field: field, index: place), index)]
    case .setFieldOptions(_, let old, let field) where old.isRightToLeft != field.isRightToLeft:
      sender.settle(
        element.index, .failed("AnkiConnect cannot set the writing direction of a field"))
      return []
    case .setFieldOptions(let model, let old, let field):
      return optionCalls(model: model, from: old, to: field, element.index)
    case .addTemplate(let model, let template, let place):
      return [
        call(ModelTemplateAdd(model: model, template: template), index),
        call(
          ModelTemplateReposition(model: model, template: template.name, index: place), index),
      ]
    case .moveTemplate(let model, let template, _, let place):
      return [call(ModelTemplateReposition(model: model, template: template, index: place), index)]
    case .updateStyling(let model, _, let css):
      return [call(UpdateModelStyling(model: model, css: css), index)]
    case .addNote(let note):
      return [WriteCall(AddNote(note: note), for: index, through: client) { .done(noteID: $0) }]
    case .describeDeck:
      sender.settle(element.index, .failed("AnkiConnect cannot write a deck's description"))
      return []
    case .deleteMedia(let file): return [call(DeleteMediaFile(filename: file.name), index)]
    case .removeField(let model, let field):
      return [call(ModelFieldRemove(model: model, field: field.name), index)]
    case .removeTemplate(let model, let template):
      return [call(ModelTemplateRemove(model: model, template: template.name), index)]
    case .renameModel:
      sender.settle(element.index, .failed("AnkiConnect cannot rename a note type"))
      return []
    case .storeMedia, .createDeck, .createModel, .renameField, .renameTemplate, .updateTemplate,
      .adoptNote, .updateNoteFields, .updateNoteTags, .changeModel, .moveCards, .suspendCards,
      .resumeCards, .deleteNote, .deleteDeck:
      preconditionFailure("\(element.operation.name) is performed as a run")
    }
  }

  func call(_ action: some WriteAction, _ operations: [Int]) -> WriteCall {
    WriteCall(action, for: operations, through: client)
  }

  /// What is said of an operation on a note that the plan did not find in Anki.
  static let numberless = "the note's number in Anki is not known"
}
