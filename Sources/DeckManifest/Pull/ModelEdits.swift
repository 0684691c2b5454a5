import DeckFiles
import DeckModel
import YAMLTree

/// Changes of the texts of a note type: inline, or in files of their own.
struct ModelEdits {
  let source: NoteFileSource
  /// The path of the YAML file inside the project.
  let file: String
  let model: String

  /// What a change makes of files, by path: edits of bytes, or the whole content.
  enum Change {
    case edits([ByteEdit])
    case content(path: String, text: String)
  }

  /// Gives a side of a template another text.
  func setting(_ side: String, of template: String, to text: String) -> Change? {
    let templates = mapping?.ownEntry("templates")?.value
    let found = templates?.elements.first { $0.ownEntry("name")?.value.scalar == template }
    return found.flatMap { setting($0.ownEntry(side), to: text) }
  }

  /// Gives the styling another text.
  func settingStyling(to text: String) -> Change? { setting(mapping?.ownEntry("css"), to: text) }

  /// Sets an editor option of a field that the file has.
  func setting(_ option: String, ofField field: String, to text: String) -> Change? {
    let fields = mapping?.ownEntry("fields")?.value
    let found = fields?.elements.first { $0.ownEntry("name")?.value.scalar == field }
    return found.flatMap { setting($0.ownEntry(option), to: text) }
  }

  private var mapping: YAMLNode? {
    let models = source.document.root?.ownEntry("models")?.value
    return models?.elements.first { $0.ownEntry("name")?.value.scalar == model }
  }

  private func setting(_ entry: YAMLEntry?, to text: String) -> Change? {
    guard let entry else { return nil }
    let value = entry.value
    switch value.kind {
    case .scalar:
      let edit = ScalarEdit(
        value, in: source.map, isInFlow: value.isInFlow, parentColumn: entry.key.start.column - 1)
      return edit.anchor == nil ? .edits([edit.edit(to: text)]) : nil
    case .mapping:
      guard let path = value.ownEntry("file")?.value.scalar else { return nil }
      return .content(path: Path.join(Path.folder(file), path), text: text)
    case .sequence, .alias: return nil
    }
  }
}
