import DeckModel
import JSONText

/// Diagnostics as JSON.
///
/// The format's version changes its first number when a reader could break.
enum DiagnosticJSON {
  static func document(_ diagnostics: [Diagnostic]) -> String {
    let count = DiagnosticCount(diagnostics)
    return JSONWriter.document { json in
      json.member("format_version", "1.0")
      json.member("errors", count.errors)
      json.member("warnings", count.warnings)
      json.objects("diagnostics", diagnostics, members)
    }
  }

  static func members(_ json: inout JSONWriter, _ diagnostic: Diagnostic) {
    json.member("severity", diagnostic.severity.rawValue)
    json.member("code", diagnostic.code.rawValue)
    json.member("message", diagnostic.message)
    location(&json, diagnostic.location)
    json.optional("label", diagnostic.label)
    json.objects("notes", diagnostic.notes) { json, note in
      json.member("message", note.message)
      location(&json, note.location)
    }
    json.optional("help", diagnostic.help)
  }

  /// The member `location`, null when there is none.
  static func location(_ json: inout JSONWriter, _ location: SourceLocation?) {
    guard let location else { return json.member("location") { $0.null() } }
    json.object("location") { json in
      json.member("file", location.file)
      json.member("line", location.line)
      json.member("column", location.column)
      json.member("end_line", location.endLine)
      json.member("end_column", location.endColumn)
    }
  }
}
