import DeckModel
import DeckPlan

extension LiveState {
  /// Does in thought what an operation does to a note type and, with its fields, to its notes.
  mutating func performOnModel(_ operation: Operation) {
    if case .createModel(let model) = operation { return models.append(model) }
    if case .renameModel(let old, let new) = operation { return rename(old.name, to: new.name) }
    let key = Canonical.nameKey(operation.changedModel ?? "")
    guard let index = models.firstIndex(where: { Canonical.nameKey($0.name) == key }) else {
      return
    }
    let name = models[index].name
    switch operation {
    case .renameField(_, let old, let field):
      changeNotes(ofModel: name) { note in
        for index in note.fields.indices where note.fields[index].name.hasBytes(of: old) {
          note.fields[index].name = field.name
        }
      }
    case .removeField(_, let field):
      changeNotes(ofModel: name) { note in
        note.fields.removeAll { $0.name.hasBytes(of: field.name) }
      }
    default: break
    }
    models[index].perform(operation)
  }

  private mutating func rename(_ old: String, to new: String) {
    changeNotes(ofModel: old) { $0.model = new }
    for index in models.indices where models[index].name == old { models[index].name = new }
  }
}

extension NoteType {
  /// Does what an operation on a part of it does, with what Anki makes of the templates then.
  fileprivate mutating func perform(_ operation: Operation) {
    switch operation {
    case .renameField(_, let old, let field): self = renaming(field: old, to: field.name)
    case .removeField(_, let field): self = removing(field: field.name)
    case .addField(_, let field, let index): fields.insert(field, at: index)
    case .moveField(_, _, let from, let to): fields.insert(fields.remove(at: from), at: to)
    case .setFieldOptions(_, _, let field):
      fields = fields.map { $0.name.hasBytes(of: field.name) ? field : $0 }
    case .renameTemplate(_, let old, let template):
      for index in templates.indices where templates[index].name == old {
        templates[index].name = template.name
      }
    case .addTemplate(_, let template, let index): templates.insert(template, at: index)
    case .moveTemplate(_, _, let from, let to):
      templates.insert(templates.remove(at: from), at: to)
    case .removeTemplate(_, let template): templates.removeAll { $0.name == template.name }
    case .updateTemplate(_, _, let template):
      templates = templates.map { $0.name == template.name ? template : $0 }
    case .updateStyling(_, _, let css): self.css = css
    default: break
    }
  }
}
