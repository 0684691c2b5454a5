import DeckModel
import DeckPlan
import DeckSync

extension AnkiConnectBackend {
  /// Makes note types, each in two steps: the editor options follow only when Anki took the name as
  /// it is.
  ///
  /// Under a name that differs only in case they would reach another note type.
  func createModels(_ run: OperationRun, _ sender: inout CallSender) async {
    let models = run.operations.compactMap { element -> (index: Int, model: NoteType)? in
      guard case .createModel(let model) = element.operation else { return nil }
      return (element.index, model)
    }
    await sender.send(models.map { createCall($0.model, $0.index) })
    let options = models.filter { sender.ledger.isDone($0.index) }.flatMap { index, model in
      model.fields.flatMap { optionCalls(model: model.name, from: nil, to: $0, index) }
    }
    if sender.mayGoOn() { await sender.send(options) }
  }

  private func createCall(_ model: NoteType, _ index: Int) -> WriteCall {
    WriteCall(ModelMaking(CreateModel(model: model)), for: [index], through: client) { name in
      name.hasBytes(of: model.name)
        ? .done(noteID: nil)
        : .failed("Anki made the model as \"\(name)\": one of that name but for case is there")
    }
  }

  /// The calls that give a field its editor options, as far as they are managed and differ.
  func optionCalls(
    model: String, from old: Field?, to field: Field, _ index: Int
  ) -> [WriteCall] {
    var calls: [WriteCall] = []
    if let font = field.font, font != old?.font {
      calls.append(call(ModelFieldSetFont(model: model, field: field.name, font: font), [index]))
    }
    if let size = field.size, size != old?.size {
      calls.append(
        call(ModelFieldSetFontSize(model: model, field: field.name, size: size), [index]))
    }
    if let hint = field.hint, !hint.hasBytes(of: old?.hint ?? "") {
      calls.append(
        call(
          ModelFieldSetDescription(model: model, field: field.name, description: hint), [index]))
    }
    return calls
  }

  /// One call a note type: Anki checks all its templates together, so that two can swap their sides.
  func templateCalls(for run: OperationRun, _ sender: inout CallSender) -> [WriteCall] {
    var groups: [(model: String, templates: [CardTemplate], operations: [Int])] = []
    for element in run.operations {
      guard case .updateTemplate(let model, let old, let new) = element.operation else { continue }
      if let side = Self.emptiedSide(from: old, to: new) {
        sender.settle(element.index, .failed("AnkiConnect cannot empty the \(side) of a template"))
      } else if let group = groups.lastIndex(where: { $0.model == model }) {
        groups[group].templates.append(new)
        groups[group].operations.append(element.index)
      } else {
        groups.append((model, [new], [element.index]))
      }
    }
    return groups.map { model, templates, operations in
      call(UpdateModelTemplates(model: model, templates: templates), operations)
    }
  }

  /// The side that has text and is to have none: on the wire that means "leave it".
  private static func emptiedSide(from old: CardTemplate, to new: CardTemplate) -> String? {
    if new.front.isEmpty, !old.front.isEmpty { return "front" }
    if new.back.isEmpty, !old.back.isEmpty { return "back" }
    return nil
  }
}
