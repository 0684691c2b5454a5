import DeckModel

/// The media that notes and note types refer to.
struct UsedMedia {
  /// The names in Anki's spelling, as the source has them.
  private var available: Set<String> = []
  /// Those in use, of which the source has the file.
  private(set) var names: Set<String> = []
  /// References to files that the source does not have.
  private(set) var missing: Set<String> = []

  init(available: [String]) { self.available = Set(available) }

  mutating func add(_ note: Note) {
    for field in note.fields where MediaReferences.mayOccur(in: field.text) {
      add(html: field.text)
    }
  }

  mutating func add(_ model: NoteType) {
    for template in model.templates {
      add(html: template.front)
      add(html: template.back)
    }
    let css = Array(model.css.utf8)
    for reference in MediaReferences.find(inCSS: css) { add(reference, of: css) }
  }

  mutating func add(html: String) {
    let bytes = Array(html.utf8)
    for reference in MediaReferences.find(in: bytes) { add(reference, of: bytes) }
  }

  /// A reference is read as the files will be read: as it stands, then decoded.
  private mutating func add(_ reference: MediaReferences.Reference, of bytes: [UInt8]) {
    let raw = String(decoding: bytes[reference.range], as: UTF8.self)
    guard ReferenceText.isLocal(raw), !raw.isEmpty else { return }
    let readings = reference.isEncoded ? [raw, ReferenceText.decoded(raw)] : [raw]
    if let name = readings.first(where: available.contains) {
      names.insert(name)
    } else {
      missing.insert(readings.last ?? raw)
    }
  }
}
