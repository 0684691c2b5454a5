import AnkiConnect

/// Commands that are named as the next step, as the user types them.
enum NextCommand {
  /// The one that performs a saved plan.
  ///
  /// - Parameters:
  ///   - project: the project folder, where it is not the working directory's.
  ///   - url: where Anki is, where that was told.
  static func apply(file: String, project: String? = nil, url: String? = nil) -> String {
    let words =
      ["deckform", "apply", file] + (project.map { ["--project", $0] } ?? [])
      + (url.map { ["--url", PlainAddress.of(url: $0)] } ?? [])
    return words.map(ShellWord.quoted).joined(separator: " ")
  }
}
