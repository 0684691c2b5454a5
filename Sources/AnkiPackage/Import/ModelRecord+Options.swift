import DeckModel
import JSONText

/// What Anki keeps of a note type and files have no word for.
extension ModelRecord {
  /// The options of some note types, by kind; of a kind there may be none.
  static func leftovers(of types: [ModelRecord]) -> [Leftover] {
    [
      Leftover(.modelOptions, unsorted: types.filter(\.hasOptions).map(\.name)),
      Leftover(.fieldOptions, unsorted: types.flatMap(\.fieldsWithOptions)),
      Leftover(.templateOptions, unsorted: types.flatMap(\.templatesWithOptions)),
    ]
  }

  /// Whether it makes LaTeX in a way of its own, or the browser sorts by another field than the first.
  private var hasOptions: Bool {
    sortField != 0 || json["latexsvg"].isTrue
      || differs("latexPre", from: Self.latexPre) || differs("latexPost", from: Self.latexPost)
  }

  /// The fields with such options, as "type: field".
  ///
  /// That Anki keeps a field from being deleted is no option: it does so with those of its own types.
  private var fieldsWithOptions: [String] {
    json["flds"].elements.filter { field in
      ["sticky", "plainText", "collapsed", "excludeFromSearch"].contains { field[$0].isTrue }
        || field["size"].int.map { Field.size($0) == nil } ?? false
    }.map { "\(name): \($0["name"].string)" }
  }

  /// The templates with such options, as "type: template".
  private var templatesWithOptions: [String] {
    json["tmpls"].elements.filter { template in
      ["bqfmt", "bafmt", "bfont"].contains { !template[$0].string.isEmpty }
        || ["did", "bsize"].contains { template[$0].int ?? 0 != 0 }
    }.map { "\(name): \($0["name"].string)" }
  }

  /// Whether a text is there and is not what Anki sets; blanks at its ends do not matter.
  private func differs(_ key: String, from standard: String) -> Bool {
    let words = json[key].string.split(whereSeparator: \.isWhitespace)
    return !words.isEmpty && words != standard.split(whereSeparator: \.isWhitespace)
  }
}
