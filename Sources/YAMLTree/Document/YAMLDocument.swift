/// A YAML file that was read: its nodes in the order of writing, on one flat tape.
///
/// Scalars are kept exactly as written: YAML's typing (`no`, `1.10`, `null`) is never applied.
package final class YAMLDocument: Sendable {
  /// The name of the file, as it was given to ``parse(_:file:limits:)``.
  package let file: String
  let records: [YAMLRecord]
  let text: [UInt8]
  let tags: [Int: String]

  init(file: String, records: [YAMLRecord], text: [UInt8], tags: [Int: String]) {
    self.file = file
    self.records = records
    self.text = text
    self.tags = tags
  }

  /// The outermost node; nil in a file with nothing but blanks and comments.
  package var root: YAMLNode? {
    records.isEmpty ? nil : YAMLNode(document: self, index: 0)
  }

  /// The index of the node that an alias names; of any other node its own.
  @inline(__always)
  func resolvedIndex(_ index: Int) -> Int {
    records[index].kind == .alias ? Int(records[index].offset) : index
  }

  /// The record of the node at `index`, or of the node that it is an alias of.
  @inline(__always)
  func resolvedRecord(_ index: Int) -> YAMLRecord { records[resolvedIndex(index)] }

  /// The text of the node at `index`, when it is a scalar and something is written.
  func writtenText(at index: Int) -> String? {
    let record = resolvedRecord(index)
    guard record.kind == .scalar, !record.isEmptyPlain else { return nil }
    return YAMLEventReader.text(text, record.text)
  }

  /// The tag of the node at `index`, written in full (`tag:yaml.org,2002:str` for `!!str`).
  func tag(of index: Int) -> String? {
    records[index].flags.contains(.tagged) ? tags[index] : nil
  }
}

extension YAMLDocument {
  /// Whether a file may have a mapping with this key: a quick look at its bytes, without parsing.
  ///
  /// False only where neither the name nor an escape, which could spell it, stands in the file.
  package static func mayHave(key: String, in bytes: [UInt8]) -> Bool {
    YAMLEventReader.firstOffset(of: UInt8(ascii: "\\"), in: bytes, from: 0) != nil
      || YAMLEventReader.contains(Array(key.utf8), in: bytes)
  }

  /// Reads the single document of a file.
  ///
  /// - Parameters:
  ///   - bytes: The file's content, UTF-8 with or without a byte order mark.
  ///   - file: The name that errors carry.
  ///   - limits: What is refused as too large.
  /// - Throws: The first thing that is wrong; YAML cannot be read past it.
  package static func parse(
    _ bytes: [UInt8], file: String, limits: YAMLLimits = YAMLLimits()
  ) throws(YAMLError) -> YAMLDocument {
    let source = try YAMLSource(bytes, file: file, limits: limits)
    return try YAMLEventReader.read(source) { events throws(YAMLError) in
      var builder = TapeBuilder(file: file, bytes: bytes.count, limits: limits)
      while !builder.isDone { try builder.addNext(of: &events) }
      return try builder.finish()
    }
  }
}
