extension ConditionWriter {
  /// What is asked of a note by its text, tags and date.
  mutating func noteCondition(_ kind: SearchTerm.Kind, at place: SearchPlace?) -> String {
    switch kind {
    case .text(.pattern(let pattern)): return textCondition(pattern, .plain)
    case .text(.withoutMarks(let pattern)): return textCondition(pattern, .unmarked)
    case .text(.regex(let regex)): return regexCondition(self.regex(regex.text, at: place))
    case .word(let pattern):
      return regexCondition(regex(#"\b"# + pattern.regex + #"\b"#))
    case .clozeText(let pattern):
      return textCondition(pattern, .unclozed, in: collection.noteTypes.filter(\.isCloze))
    case .field(let name, let text): return fieldCondition(name, text, at: place)
    case .tag(let text): return tagCondition(text, at: place)
    case .untagged: return "n.tags = ''"
    case .edited(let days): return "n.mod > \(collection.clock.start(ofLast: days))"
    case .duplicates(let number, let text):
      return "(n.mid = \(number) AND search_stripped(search_fields(n.flds, 0, 1))"
        + " = search_stripped(\(argument(text))))"
    default: preconditionFailure("no condition of notes")
    }
  }

  /// The form in which texts are compared.
  enum Form {
    case plain, unmarked, unclozed

    /// A condition that a text is like a pattern.
    func like(_ text: String, _ pattern: String) -> String {
      switch self {
      case .plain: "\(text) LIKE \(pattern) ESCAPE '\\'"
      case .unmarked: "search_unmarked(\(text)) LIKE search_unmarked(\(pattern)) ESCAPE '\\'"
      case .unclozed: "search_unclozed(\(text)) LIKE \(pattern) ESCAPE '\\'"
      }
    }
  }

  /// A pattern in the fields that are searched, or in the text by which notes are sorted.
  ///
  /// Where fields are left out of searches, those between them are searched together (seen in Anki
  /// 26.9).
  private mutating func textCondition(
    _ pattern: SearchPattern, _ form: Form, in types: [SearchedCollection.NoteType]? = nil
  ) -> String {
    let pattern = argument("%" + pattern.like + "%")
    let sorted = form.like("n.sfld", pattern)
    return byFields(types) { type in
      guard let type else { return "(\(sorted) OR \(form.like("n.flds", pattern)))" }
      let parts = type.ranges(type.searched).map { form.like(Self.fields($0), pattern) }
      return Self.any((type.isSortFieldSearched ? [sorted] : []) + parts)
    }
  }

  /// Some of the fields of a note.
  static func fields(_ range: Range<Int>) -> String {
    "search_fields(n.flds, \(range.lowerBound), \(range.upperBound))"
  }

  /// An expression in the fields that are searched: in all together or, where some are left out, one by
  /// one.
  private func regexCondition(_ number: Int) -> String {
    byFields(nil) { type in
      guard let type else { return "search_matches(\(number), n.flds)" }
      return Self.any(
        type.searched.map {
          "search_matches(\(number), \(Self.fields($0..<($0 + 1))))"
        })
    }
  }

  /// A condition of note types: nil stands for all of which every field is searched.
  private func byFields(
    _ types: [SearchedCollection.NoteType]?,
    _ condition: (SearchedCollection.NoteType?) -> String
  ) -> String {
    let partial = (types ?? collection.noteTypes).filter { !$0.isSearchedWhole }
    let numbers = Self.list(partial.map(\.number))
    let ordinary = types.map { types in
      "n.mid IN (\(Self.list(types.filter(\.isSearchedWhole).map(\.number))))"
    }
    if partial.isEmpty, ordinary == nil { return condition(nil) }
    let whole = "(\(ordinary ?? "n.mid NOT IN (\(numbers))") AND \(condition(nil)))"
    return Self.any([whole] + partial.map { "(n.mid = \($0.number) AND \(condition($0)))" })
  }

  private mutating func tagCondition(_ text: SearchText, at place: SearchPlace?) -> String {
    switch text {
    case .pattern(.anything), .withoutMarks(.anything): return "1"
    case .pattern(let pattern):
      return "search_tagged(\(regex("^\(pattern.regex)(::.*)?$")), n.tags)"
    case .withoutMarks(let pattern):
      let number = regex("^\(pattern.regex)(::.*)?$", isUnmarked: true)
      return "search_tagged(\(number), search_unmarked(n.tags))"
    case .regex(let regex):
      return "search_tagged(\(self.regex(regex.text, at: place)), n.tags)"
    }
  }
}

extension SearchedCollection.NoteType {
  /// Whether searches that name no field look into every field.
  var isSearchedWhole: Bool { fields.allSatisfy(\.isSearched) }

  /// Whether they look into the text by which notes are sorted.
  var isSortFieldSearched: Bool {
    fields.indices.contains(sortField) && fields[sortField].isSearched
  }

  /// The fields into which they look.
  var searched: [Int] { fields.indices.filter { fields[$0].isSearched } }

  /// The same fields, those beside each other together.
  func ranges(_ indices: [Int]) -> [Range<Int>] {
    indices.reduce(into: []) { ranges, index in
      if let last = ranges.last, last.upperBound == index {
        ranges[ranges.count - 1] = last.lowerBound..<(index + 1)
      } else {
        ranges.append(index..<(index + 1))
      }
    }
  }
}
