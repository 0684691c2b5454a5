import DeckFiles
import DeckModel
import YAMLTree

extension Diagnostic {
  /// An include pattern that matches no file.
  static func emptyInclude(_ pattern: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .emptyInclude, "\"\(pattern)\" matches no file", at: location,
      help: "mend the pattern, or remove it")
  }

  /// A file of the project that cannot be read.
  static func unreadable(_ path: String, _ error: FileError) -> Diagnostic {
    Diagnostic(
      path == ProjectLoader.fileName ? .noProject : .unreadableFile,
      "\"\(path)\" cannot be read: \(error.reason)",
      at: SourceLocation(file: path, line: 1, column: 1))
  }

  /// What keeps a YAML file from being read.
  init(_ error: YAMLError) {
    let end = error.endMark ?? error.mark
    let notes = error.context.map { context in
      [
        Note(
          context.message,
          at: SourceLocation(
            file: error.file, line: context.mark.line, column: context.mark.column))
      ]
    }
    self.init(
      error.kind == .limit ? .tooLarge : .invalidYAML, error.message,
      at: SourceLocation(
        file: error.file, line: error.mark.line, column: error.mark.column, endLine: end.line,
        endColumn: end.column), notes: notes ?? [], help: error.help)
  }
}
