import DeckModel

/// A file that an import writes.
package struct WrittenFile: Equatable, Sendable {
  /// Its path inside the project.
  package var path: String
  /// Its content.
  package var text: String
  /// The notes in it, by their place in the list of notes, each with its first line.
  var notes: [(line: Int, index: Int)] = []
  /// The name of the note type that it is a file of.
  var model: String?

  init(_ path: String, _ text: String, of model: NoteType? = nil) {
    self.path = path
    self.text = text
    self.model = model?.name
  }

  /// The note in which a line lies; nil above the first.
  func note(atLine line: Int) -> Int? { notes.last { $0.line <= line }?.index }

  package static func == (left: Self, right: Self) -> Bool {
    left.path.hasBytes(of: right.path) && left.text.hasBytes(of: right.text)
  }
}
