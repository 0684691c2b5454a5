/// Why Anki shows an error in the place of a card.
package enum TemplateError: Error, Equatable {
  /// A section that is opened and never closed.
  case neverClosed(String)
  /// The end of a section that is not the open one; nil when none is open.
  case closesNothing(String, open: String?)
  /// A field that the note type does not have, with the filters before it.
  case unknownField(String, filters: [String])
  /// A section that depends on a field which the note type does not have.
  case unknownCondition(String, isNegated: Bool)
}

extension TemplateError {
  /// Anki's words for it, in English (seen in 26.9).
  ///
  /// - Parameter quoted: What is done to the texts of the template in them.
  package func message(quoting quoted: (String) -> String = { $0 }) -> String {
    func tag(_ text: String) -> String { quoted("{{\(text)}}") }
    switch self {
    case .neverClosed(let name):
      return "Missing '\(tag("/" + name))'"
    case .closesNothing(let name, let open?):
      return "Found '\(tag("/" + name))', but expected '\(tag("/" + open))'"
    case .closesNothing(let name, nil):
      return
        "Found '\(tag("/" + name))', but missing '\(tag("#" + name))' or '\(tag("^" + name))'"
    case .unknownField(let name, let filters):
      let found = tag((filters + [name]).joined(separator: ":"))
      return "Found '\(found)', but there is no field called '\(quoted(name))'"
    case .unknownCondition(let name, let isNegated):
      let found = tag((isNegated ? "^" : "#") + name)
      return "Found '\(found)', but there is no field called '\(quoted(name))'"
    }
  }
}
