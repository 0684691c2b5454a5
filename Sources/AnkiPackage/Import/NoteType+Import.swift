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

extension NoteType {
  /// Note types as an import gives them: checked, by name, and without what Anki sets anyway.
  ///
  /// - Throws: ``Refusal`` when no file could say one.
  static func importable(_ types: [NoteType]) throws(Refusal) -> [NoteType] {
    for type in types { try type.check() }
    if let name = repeated(types.map { Canonical.nameKey($0.name) }) {
      throw Refusal("it has two note types called \(name.quoted); Anki's \(mending)")
    }
    return types.map(\.withoutDefaults)
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Refuses a note type that no file could say: without fields or templates, with one that has no
  /// name, or with two of one name.
  private func check() throws(Refusal) {
    let words = "the note type \(name.quoted) has"
    guard !fields.isEmpty else { throw Refusal("\(words) no fields") }
    guard !templates.isEmpty else { throw Refusal("\(words) no card templates") }
    guard !([name] + fields.map(\.name) + templates.map(\.name)).contains("") else {
      throw Refusal("\(words) no name, or something in it has none; Anki's \(Self.mending)")
    }
    if let name = Self.repeated(fields.map(\.name)) {
      throw Refusal("\(words) two fields called \(name.quoted); Anki's \(Self.mending)")
    }
    if let name = Self.repeated(templates.map(\.name)) {
      throw Refusal("\(words) two card templates called \(name.quoted); Anki's \(Self.mending)")
    }
  }

  private static let mending = "check of the database mends that"

  private static func repeated(_ names: [String]) -> String? {
    var seen: Set<[UInt8]> = []
    return names.first { !seen.insert(Array($0.utf8)).inserted }
  }
}
