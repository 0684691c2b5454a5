package import DeckModel

extension Operation {
  /// Whether a model is as this operation should have left it.
  package func isFulfilled(by model: NoteType) -> Bool {
    switch self {
    case .createModel(let wanted):
      wanted.fields.map(\.name) == model.fields.map(\.name) && wanted.kind == model.kind
        && Diff.models(from: .init(models: [model]), to: .init(models: [wanted]), .plain)
          .allSatisfy(\.operation.isOnlyOptions)
    case .renameModel(_, let wanted): model.name.hasBytes(of: wanted.name)
    case .renameField(_, let old, let field):
      model.field(named: field.name) != nil && model.field(named: old) == nil
    case .removeField(_, let field): model.field(named: field.name) == nil
    case .renameTemplate(_, let old, let template):
      model.templates.contains { $0.name == template.name }
        && !model.templates.contains { $0.name == old }
    case .removeTemplate(_, let template): !model.templates.contains { $0.name == template.name }
    case .addField(_, let field, _): model.field(named: field.name) != nil
    case .moveField(_, let field, _, let index):
      model.fields.firstIndex { $0.name == field } == index
    case .setFieldOptions(_, _, let wanted):
      model.field(named: wanted.name).map { wanted.filled(from: $0).hasOptions(of: $0) } ?? false
    case .addTemplate(_, let wanted, _), .updateTemplate(_, _, let wanted):
      model.templates.contains { $0.name == wanted.name && $0.hasSides(of: wanted) }
    case .moveTemplate(_, let template, _, let index):
      model.templates.firstIndex { $0.name == template } == index
    case .updateStyling(_, _, let css): model.css.hasBytes(of: css)
    default: true
    }
  }

  /// Whether it concerns only what creating a model does not set everywhere: editor options.
  private var isOnlyOptions: Bool {
    if case .setFieldOptions = self { true } else { false }
  }
}
