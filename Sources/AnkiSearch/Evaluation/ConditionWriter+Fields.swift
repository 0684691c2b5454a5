extension ConditionWriter {
  /// A text in the fields of a name.
  mutating func fieldCondition(
    _ name: SearchFieldName, _ text: SearchText, at place: SearchPlace?
  ) -> String {
    let found = collection.noteTypes.map { type in
      (type, type.fields.indices.filter { name.pattern.fits(type.fields[$0].name) })
    }.filter { !$0.1.isEmpty }
    switch text {
    case .pattern(let pattern) where name.isAny, .withoutMarks(let pattern) where name.isAny:
      return anyFieldCondition(pattern)
    case .pattern(.anything), .withoutMarks(.anything): return types(found) { _, _ in "1" }
    case .pattern(let pattern): return likeCondition(found, pattern, .plain)
    case .withoutMarks(let pattern): return likeCondition(found, pattern, .unmarked)
    case .regex(let regex):
      let number = self.regex(regex.text, at: place)
      return types(found) { _, fields in
        Self.any(fields.map { "search_matches(\(number), \(Self.fields($0..<($0 + 1))))" })
      }
    }
  }

  private typealias Found = [(type: SearchedCollection.NoteType, fields: [Int])]

  /// Conditions of note types, each with its fields.
  private func types(
    _ found: Found, _ condition: (SearchedCollection.NoteType, [Int]) -> String
  ) -> String {
    Self.any(found.map { "(n.mid = \($0.type.number) AND \(condition($0.type, $0.fields)))" })
  }

  /// Fields that are like a pattern.
  ///
  /// Those beside each other are compared as one text, so that of `fr*:dog` only the first or last of
  /// them is found; but each by itself where it only may not be empty, `fr*:_*` (seen in Anki 26.9).
  private mutating func likeCondition(
    _ found: Found, _ pattern: SearchPattern, _ form: Form
  ) -> String {
    var conditions: [String] = []
    for (type, fields) in found {
      let ranges = pattern.isTestForText ? fields.map { $0..<($0 + 1) } : type.ranges(fields)
      let tests = ranges.map { range in
        let before = String(repeating: "%\u{1F}", count: range.lowerBound)
        let behind = String(repeating: "\u{1F}%", count: type.fields.count - range.upperBound)
        return form.like("n.flds", argument(before + pattern.like + behind))
      }
      conditions.append("(n.mid = \(type.number) AND \(Self.any(tests)))")
    }
    return Self.any(conditions)
  }
}

extension ConditionWriter {
  /// Any field that is like a pattern: without regard to the case of any letter, and with regard to marks
  /// on them also behind `nc:` (seen in Anki 26.9).
  private mutating func anyFieldCondition(_ pattern: SearchPattern) -> String {
    let text = pattern.regex(one: "[^\\x1f]", many: "[^\\x1f]*")
    return "search_matches(\(regex("(?:^|\\x1f)\(text)(?:\\x1f|$)")), n.flds)"
  }
}

extension SearchFieldName {
  /// Whether every field has such a name.
  fileprivate var isAny: Bool { pattern == .anything || pattern.isTestForText }
}

extension SearchPattern {
  /// Whether it is just `_*` or `*_`: any text but none.
  fileprivate var isTestForText: Bool { [[.one, .many], [.many, .one]].contains(parts) }
}
