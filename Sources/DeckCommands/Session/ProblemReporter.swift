import DeckFiles
import DeckModel

/// Prints problems with excerpts of the files that they are in.
struct ProblemReporter {
  let console: Console
  let format: DiagnosticFormat
  /// The texts of files that are not written yet, by path.
  var texts: [String: String] = [:]

  /// Prints problems: forms for machines as results, forms for people as messages.
  func report(_ problems: [Diagnostic], in folder: String) {
    let printer = DiagnosticPrinter(
      style: console.messageStyle, width: console.messageTerminal.width,
      sources: { path in
        texts[path]
          ?? (try? SystemFiles().read(Path.join(folder, path))).map { bytes in
            String(decoding: bytes, as: UTF8.self)
          }
      })
    let text = printer.string(for: problems, as: format)
    switch format {
    case .json, .github: console.output.write(text)
    case .text, .concise: console.messages.write(text)
    }
  }
}
