import DeckModel

// The actions of an apply, from what the plan is made of.

extension AddNote {
  /// Adds a note as it is.
  ///
  /// Duplicates are allowed, because identity is decided before. The scope of the check is never set:
  /// a scope of `deck` would also switch off Anki's check of cloze notes. Files never go along: on failure
  /// these write the error into the field.
  init(note: Note) {
    self.init(
      note: NewNote(
        deck: note.deck, model: note.model, fields: NoteFields(note.fields), tags: note.tags,
        duplicates: DuplicateRule(isAllowed: true)))
  }
}

extension UpdateNoteFields {
  /// Sets fields.
  init(noteID: Int64, fields: [NoteField]) {
    self.init(note: noteID, fields: NoteFields(fields))
  }
}

extension UpdateNoteModel {
  /// Makes a note what it is to be, with every field and tag.
  init(noteID: Int64, note: Note) {
    self.init(
      note: noteID, model: note.model, fields: NoteFields(note.fields), tags: note.tags)
  }
}

extension NoteFields {
  /// The fields of a note.
  init(_ fields: [NoteField]) {
    self.init(fields.map { Field($0.name, $0.text) })
  }
}

extension CreateModel {
  /// Makes a note type; only names, kind, sides and styling are used.
  init(model: NoteType) {
    self.init(
      model: model.name, fields: model.fields.map(\.name),
      templates: model.templates.map(ModelTemplate.init), css: model.css,
      isCloze: model.kind == .cloze)
  }
}

extension ModelTemplate {
  /// The template.
  init(_ template: CardTemplate) {
    self.init(name: template.name, front: template.front, back: template.back)
  }
}

extension ModelTemplateAdd {
  /// Adds a template.
  init(model: String, template: CardTemplate) {
    self.init(model: model, template: ModelTemplate(template))
  }
}

extension UpdateModelTemplates {
  /// Sets the sides of templates.
  init(model: String, templates: [CardTemplate]) {
    self.init(model: model, templates: templates.map(ModelTemplate.init))
  }
}

extension SetSpecificValueOfCard {
  /// Puts a new card at another place in the queue.
  init(card: Int64, position: Int64) {
    self.init(card: card, values: [(.due, position)])
  }
}
