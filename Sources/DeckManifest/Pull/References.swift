import DeckFiles
import DeckModel

/// How a file refers to media, by the name under which Anki keeps each.
struct References {
  private var written: [String: String] = [:]

  /// The references in a text.
  init(in text: String) {
    let bytes = Array(text.utf8)
    for reference in MediaReferences.find(in: bytes) {
      let raw = String(decoding: bytes[reference.range], as: UTF8.self)
      if ReferenceText.isLocal(raw) { add(raw) }
    }
  }

  /// Media that are named outright.
  init(paths: [String]) {
    for path in paths { add(path) }
  }

  private mutating func add(_ raw: String) {
    let base = Path.baseName(ReferenceText.decoded(raw))
    for name in [Canonical.mediaName(base), Canonical.mediaNameKeepingCase(base)]
    where !name.hasBytes(of: raw) {
      written[name] = raw
    }
  }

  /// Anki's text with references written as the file writes them.
  func restored(in text: String) -> String {
    guard !written.isEmpty else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var last = 0
    for reference in MediaReferences.find(in: bytes) {
      let raw = String(decoding: bytes[reference.range], as: UTF8.self)
      guard let old = written[ReferenceText.decoded(raw)] else { continue }
      result += bytes[last..<reference.range.lowerBound] + Array(old.utf8)
      last = reference.range.upperBound
    }
    return String(decoding: result + bytes[last...], as: UTF8.self)
  }
}
