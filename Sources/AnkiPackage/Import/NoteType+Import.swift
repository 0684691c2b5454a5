import DeckModel

extension NoteType {
  /// The note type without the options of fields that are as Anki sets them for a new field.
  var withoutDefaults: NoteType {
    var type = self
    for index in type.fields.indices {
      let field = fields[index]
      if field.font == "Arial" || field.font == "" { type.fields[index].font = nil }
      if field.size == 20 || field.size == 0 { type.fields[index].size = nil }
      if field.isRightToLeft == false { type.fields[index].isRightToLeft = nil }
      if field.hint == "" { type.fields[index].hint = nil }
    }
    return type
  }
}

extension CollectionImport {
  /// Refuses a note type that no file could say: without fields or templates, with one that has no
  /// name, or with two of one name.
  static func check(_ type: NoteType) throws(Refusal) {
    let words = "the note type \(type.name.quoted) has"
    guard !type.fields.isEmpty else { throw Refusal("\(words) no fields") }
    guard !type.templates.isEmpty else { throw Refusal("\(words) no card templates") }
    guard !([type.name] + type.fields.map(\.name) + type.templates.map(\.name)).contains("") else {
      throw Refusal("\(words) no name, or something in it has none; Anki's \(mending)")
    }
    if let name = repeated(type.fields.map(\.name)) {
      throw Refusal("\(words) two fields called \(name.quoted); Anki's \(mending)")
    }
    if let name = repeated(type.templates.map(\.name)) {
      throw Refusal("\(words) two card templates called \(name.quoted); Anki's \(mending)")
    }
  }

  /// Refuses two note types of one name.
  static func checkNames(_ types: [NoteType]) throws(Refusal) {
    guard let name = repeated(types.map { Canonical.nameKey($0.name) }) else { return }
    throw Refusal("it has two note types called \(name.quoted); Anki's \(mending)")
  }

  private static let mending = "check of the database mends that"

  private static func repeated(_ names: [String]) -> String? {
    var seen: Set<[UInt8]> = []
    return names.first { !seen.insert(Array($0.utf8)).inserted }
  }
}
