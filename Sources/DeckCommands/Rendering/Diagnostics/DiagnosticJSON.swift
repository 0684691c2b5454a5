import DeckModel

/// Diagnostics as JSON.
///
/// The format's version changes its first number when a reader could break.
enum DiagnosticJSON {
  static func document(_ diagnostics: [Diagnostic]) -> String {
    let count = DiagnosticCount(diagnostics)
    return JSONTree.object([
      ("format_version", .string("1.0")),
      ("errors", .int(count.errors)),
      ("warnings", .int(count.warnings)),
      ("diagnostics", .array(diagnostics.map(tree))),
    ]).document
  }

  static func tree(_ diagnostic: Diagnostic) -> JSONTree {
    .object([
      ("severity", .string(diagnostic.severity.rawValue)),
      ("code", .string(diagnostic.code.rawValue)),
      ("message", .string(diagnostic.message)),
      ("location", tree(diagnostic.location)),
      ("label", .optional(diagnostic.label)),
      ("notes", .array(diagnostic.notes.map(tree))),
      ("help", .optional(diagnostic.help)),
    ])
  }

  static func tree(_ location: SourceLocation?) -> JSONTree {
    guard let location else { return .null }
    return .object([
      ("file", .string(location.file)),
      ("line", .int(Int(location.line))),
      ("column", .int(Int(location.column))),
      ("end_line", .int(Int(location.endLine))),
      ("end_column", .int(Int(location.endColumn))),
    ])
  }

  private static func tree(_ note: Diagnostic.Note) -> JSONTree {
    .object([("message", .string(note.message)), ("location", tree(note.location))])
  }
}
