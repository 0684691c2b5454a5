package import DeckModel

/// The forms in which diagnostics are printed.
package enum DiagnosticFormat: String, CaseIterable, Sendable {
  /// With an excerpt and carets, for people.
  case text
  /// One line each, `file:line:column: error: …`, for editors.
  case concise
  /// One JSON document.
  case json
  /// Annotations of GitHub Actions.
  case github
}

/// Prints diagnostics, all of them, in file order.
package struct DiagnosticPrinter {
  /// With or without colour; only the text form has any.
  package var style: Style
  /// The columns of the terminal.
  package var width: Int
  /// What stands before every path in annotations: the project's folder inside the repository.
  package var pathPrefix: String
  /// Gives the text of a file by its path as diagnostics write it; nil when it cannot be read.
  package var sources: (String) -> String?

  /// A printer that finds excerpts through `sources`.
  package init(
    style: Style = .plain, width: Int = 100, pathPrefix: String = "",
    sources: @escaping (String) -> String?
  ) {
    self.style = style
    self.width = width
    self.pathPrefix = pathPrefix
    self.sources = sources
  }

  /// The diagnostics in a form, ending with a line feed; empty when there is nothing to say.
  package func string(for diagnostics: [Diagnostic], as format: DiagnosticFormat) -> String {
    let sorted = diagnostics.sorted()
    return switch format {
    case .text: text(sorted)
    case .concise: sorted.map { Self.concise($0) + "\n" }.joined()
    case .json: DiagnosticJSON.document(sorted)
    case .github: WorkflowCommand.listing(of: sorted.map(annotation))
    }
  }

  private static func concise(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.location.map { Printable.line($0.description) + ": " } ?? ""
    let message = Printable.line(diagnostic.message)
    return "\(place)\(diagnostic.severity.rawValue): \(message) [\(diagnostic.code.rawValue)]"
  }

  private func annotation(_ diagnostic: Diagnostic) -> WorkflowCommand {
    WorkflowCommand(
      diagnostic.severity == .error ? .error : .warning, diagnostic.message,
      title: diagnostic.code.rawValue, at: diagnostic.location, pathPrefix: pathPrefix,
      details: diagnostic.notes.map { "note: " + Self.remark($0) }
        + (diagnostic.help.map { ["help: " + $0] } ?? []))
  }

  /// A remark in one line, its place in front.
  static func remark(_ note: Diagnostic.Note) -> String {
    note.location.map { "\($0): \(note.message)" } ?? note.message
  }
}

/// How many errors and warnings there are.
struct DiagnosticCount {
  let errors: Int
  let warnings: Int

  init(_ diagnostics: [Diagnostic]) {
    errors = diagnostics.count { $0.severity == .error }
    warnings = diagnostics.count - errors
  }

  /// For example "2 errors, 1 warning".
  var phrase: String {
    [Phrase.count(errors, "error"), Phrase.count(warnings, "warning")].compactMap { $0 }
      .joined(separator: ", ")
  }
}

/// Small pieces of English.
enum Phrase {
  /// "1 error", "2 errors"; nil for none.
  static func count(_ number: Int, _ noun: String) -> String? {
    number == 0 ? nil : "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
