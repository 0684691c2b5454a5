extension TermParser {
  /// What stands behind the colon.
  var value: ArraySlice<Unicode.Scalar> { word.value }

  /// Where it stands.
  var valuePlace: SearchPlace { SearchPlace(value.startIndex, value.endIndex) }

  /// What stands behind the colon, as it is written.
  var text: String { String(value) }

  /// A text with wildcards, in which only what has a meaning may be escaped.
  func pattern(_ scalars: ArraySlice<Unicode.Scalar>) throws(SearchError) -> SearchPattern {
    let text = EscapedText(scalars)
    if text.isOpen { throw openEnd(of: scalars) }
    let known = #"\":()-*_"#.unicodeScalars
    if let unit = text.units.first(where: { $0.isEscaped && !known.contains($0.scalar) }) {
      throw SearchError(
        "\\\(Character(unit.scalar)) means nothing here",
        help: "to look for a backslash, write \\\\",
        at: SearchPlace(unit.offset, unit.offset + 2))
    }
    return text.pattern
  }

  /// A regular expression.
  func regex(_ scalars: ArraySlice<Unicode.Scalar>) throws(SearchError) -> SearchRegex {
    guard let regex = SearchRegex(String(scalars)) else { throw openEnd(of: scalars) }
    return regex
  }

  /// A text that is taken as it is.
  func raw(_ scalars: ArraySlice<Unicode.Scalar>) throws(SearchError) -> SearchRawText {
    guard let text = SearchRawText(String(scalars)) else { throw openEnd(of: scalars) }
    return text
  }

  /// `dupe:` with a number and the text of a first field.
  func duplicates() throws(SearchError) -> SearchTerm.Kind {
    let comma = value.firstIndex(of: ",") ?? value.endIndex
    let number: Int64 = try number(value[..<comma], "the number of a note type")
    guard comma < value.endIndex else {
      throw SearchError(
        "the text of the first field is missing", help: "write dupe:NUMBER,TEXT", at: valuePlace)
    }
    guard let text = EscapedText(value[(comma + 1)...]).unescaping(["\\", "\""]) else {
      throw openEnd(of: value)
    }
    return .duplicates(noteType: number, firstField: text)
  }

  private func openEnd(of scalars: ArraySlice<Unicode.Scalar>) -> SearchError {
    .nothingEscaped(at: scalars.endIndex - 1)
  }

  /// A whole number.
  func number<Number: FixedWidthInteger>(
    _ scalars: ArraySlice<Unicode.Scalar>, _ what: String
  ) throws(SearchError) -> Number {
    guard let number: Number = Numeral.read(String(scalars)) else {
      throw SearchError(
        "\(what) must stand here, and not \"\(String(scalars))\"",
        at: SearchPlace(scalars.startIndex, scalars.endIndex))
    }
    return number
  }
}

extension String {
  /// The text of scalars.
  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self = String(view)
  }
}
