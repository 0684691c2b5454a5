import YAMLTree

/// A file on its way to canonical layout.
struct FormattedFile {
  private var bytes: [UInt8]
  private var document: YAMLDocument
  /// How many notes got an id.
  private(set) var idCount = 0

  init(_ bytes: [UInt8], _ document: YAMLDocument) {
    self.bytes = bytes
    self.document = document
  }

  /// Writes ids into notes that have none; returns what could not be given one.
  mutating func assign(_ ids: KnownIDs) throws(YAMLError) -> [FormatRemark] {
    let missing = MissingIDs(in: document, ids)
    if !missing.entries.isEmpty {
      bytes = document.adding(missing.entries, to: bytes)
      document = try YAMLDocument.parse(bytes, file: document.file)
      idCount = missing.entries.count
    }
    return missing.remarks
  }

  /// The file in canonical layout.
  var formatted: [UInt8] { document.formatted(bytes) }

  /// Whether other bytes are this very file, but for its layout.
  func isSaid(by other: [UInt8]) -> Bool {
    guard let read = try? YAMLDocument.parse(other, file: document.file) else { return false }
    return document.hasSameNodes(as: read) && YAMLDocument.haveSameLetters(bytes, other)
  }
}
