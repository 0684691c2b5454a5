import DeckModel
import DeckPlan

/// Note types and their parts.
extension PlanJudge {
  func create(_ model: NoteType, _ operation: Operation) -> Judgement {
    guard let now = live.model(named: model.name) else { return .ready(operation) }
    return operation.isFulfilled(by: now)
      ? .done(noteID: nil) : .stale("a model of that name is there now, and differs")
  }

  func rename(_ old: NoteType, to new: NoteType, _ operation: Operation) -> Judgement {
    presence(
      of: "model", old.name, live.model(named: old.name) != nil, new.name,
      live.models.contains { $0.name.hasBytes(of: new.name) }, operation)
  }

  func part(_ operation: Operation, _ placements: Placements) -> Judgement {
    guard let model = live.model(named: operation.changedModel ?? "") else {
      return .stale("the model is not there")
    }
    if case .setFieldOptions(_, let old, let new) = operation {
      return setOptions(of: model, from: old, to: new)
    }
    switch operation {
    case .moveField(_, let name, let from, let to):
      return position(name, model.fields.map(\.name), from, to, placements, model, operation)
    case .moveTemplate(_, let name, let from, let to):
      return position(name, model.templates.map(\.name), from, to, placements, model, operation)
    default: if operation.isFulfilled(by: model) { return .done(noteID: nil) }
    }
    switch operation {
    case .renameField, .addField, .removeField: return field(operation, of: model)
    case .updateStyling(_, let old, _):
      return model.css.hasBytes(of: old) ? .ready(operation) : .stale("the styling was edited")
    default: return template(operation, of: model)
    }
  }

  private func field(_ operation: Operation, of model: NoteType) -> Judgement {
    switch operation {
    case .renameField(_, let old, let field):
      presence(
        of: "field", old, model.field(named: old) != nil, field.name,
        model.field(named: field.name) != nil, operation)
    case .addField(_, _, let index):
      index <= model.fields.count ? .ready(operation) : .stale("the model has fewer fields now")
    default: .ready(operation)
    }
  }

  private func template(_ operation: Operation, of model: NoteType) -> Judgement {
    func find(_ name: String) -> CardTemplate? { model.templates.first { $0.name == name } }
    switch operation {
    case .renameTemplate(_, let old, let template):
      return presence(
        of: "template", old, find(old) != nil, template.name, find(template.name) != nil,
        operation)
    case .addTemplate(_, let template, let index):
      if find(template.name) != nil { return .stale("a template of that name is there now") }
      return index <= model.templates.count
        ? .ready(operation) : .stale("the model has fewer templates now")
    case .updateTemplate(_, let old, _), .removeTemplate(_, let old):
      guard let now = find(old.name) else { return .stale("the template is not there") }
      let isSame = now.front.hasBytes(of: old.front) && now.back.hasBytes(of: old.back)
      return isSame ? .ready(operation) : .stale("the template was edited")
    default: return .ready(operation)
    }
  }

  /// What already stands where all moves together leave it is not moved again.
  private func position(
    _ name: String, _ names: [String], _ from: Int, _ to: Int, _ placements: Placements,
    _ model: NoteType, _ operation: Operation
  ) -> Judgement {
    guard let index = names.firstIndex(where: { $0.hasBytes(of: name) }) else {
      return .stale("\"\(name)\" is not there")
    }
    if placements.areDone(besides: operation, in: model) { return .done(noteID: nil) }
    if index == from { return .ready(operation) }
    return index == to ? .done(noteID: nil) : .stale("\"\(name)\" stands in another place now")
  }

  /// A rename needs the old name and no new one.
  private func presence(
    of what: String, _ old: String, _ hasOld: Bool, _ new: String, _ hasNew: Bool,
    _ operation: Operation
  ) -> Judgement {
    switch (hasOld, hasNew) {
    case (true, false): .ready(operation)
    case (false, true): .done(noteID: nil)
    case (true, true): .stale("there is a \(what) \"\(new)\" besides \"\(old)\" now")
    case (false, false): .stale("there is no \(what) \"\(old)\"")
    }
  }
}

extension PlanJudge {
  /// Each option by itself: one that was edited and is not to be changed stays.
  private func setOptions(of model: NoteType, from old: Field, to new: Field) -> Judgement {
    guard let now = model.field(named: new.name) else { return .stale("the field is not there") }
    var wanted = now
    wanted.location = new.location
    let verdicts = [
      Self.settle(\.font, now, old, new, &wanted), Self.settle(\.size, now, old, new, &wanted),
      Self.settle(\.isRightToLeft, now, old, new, &wanted),
      Self.settle(\.hint, now, old, new, &wanted),
    ]
    if verdicts.contains(.edited) { return .stale("its options were edited") }
    guard verdicts.contains(.open) else { return .done(noteID: nil) }
    return .ready(.setFieldOptions(model: model.name, from: now, to: wanted))
  }

  private enum OptionVerdict { case same, open, edited }

  private static func settle<Value: Equatable>(
    _ option: WritableKeyPath<Field, Value?>, _ now: Field, _ old: Field, _ new: Field,
    _ wanted: inout Field
  ) -> OptionVerdict {
    if old[keyPath: option] == new[keyPath: option] { return .same }
    wanted[keyPath: option] = new[keyPath: option]
    if now[keyPath: option] == new[keyPath: option] { return .same }
    return now[keyPath: option] == old[keyPath: option] ? .open : .edited
  }
}
