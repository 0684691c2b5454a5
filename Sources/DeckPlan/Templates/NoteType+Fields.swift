package import DeckModel

/// What Anki 26.9 makes of the templates of a note type when its fields change, byte by byte.
extension NoteType {
  /// This note type after a field got another name; a field that is not there changes nothing.
  package func renaming(field old: String, to new: String) -> NoteType {
    guard let index = fields.firstIndex(where: { $0.name.hasBytes(of: old) }),
      !new.hasBytes(of: old)
    else { return self }
    var type = self
    type.fields[index].name = new
    type.rewriteTemplates { $0.rename(old, to: new) }
    return type
  }

  /// This note type after a field was taken away; the last one, and one that is not there, stay.
  package func removing(field name: String) -> NoteType {
    guard let index = fields.firstIndex(where: { $0.name.hasBytes(of: name) }), fields.count > 1
    else { return self }
    var type = self
    type.fields.remove(at: index)
    type.rewriteTemplates { $0.remove(name) }
    return type
  }

  /// A front that shows no field any more gets the first one; so does each side of a cloze note type
  /// that shows no clozes any more.
  ///
  /// Sides that cannot be parsed stay as they are.
  private mutating func rewriteTemplates(_ change: (inout Template) -> Void) {
    let first = fields[0].name
    let filters = kind == .cloze ? ["cloze"] : []
    for index in templates.indices {
      if var front = Template(templates[index].front) {
        change(&front)
        let isComplete = front.showsAField && (kind != .cloze || front.showsAClozeField)
        if !isComplete { front.append(first, filters: filters) }
        templates[index].front = front.text
      }
      if var back = Template(templates[index].back) {
        change(&back)
        if kind == .cloze, !back.showsAClozeField { back.append(first, filters: filters) }
        templates[index].back = back.text
      }
    }
  }
}
