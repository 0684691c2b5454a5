/// A stretch of a file and what stands there instead.
package struct ByteEdit: Equatable, Sendable {
  /// The bytes that are replaced; empty where something is put in between.
  package var range: Range<Int>
  /// What is put there.
  package var replacement: [UInt8]

  package init(_ range: Range<Int>, _ text: String) {
    self.range = range
    replacement = Array(text.utf8)
  }

  /// A file with edits made; nil when two of them are about the same bytes.
  package static func apply(_ edits: [ByteEdit], to bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var place = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard edit.range.lowerBound >= place, edit.range.upperBound <= bytes.count else { return nil }
      result += bytes[place..<edit.range.lowerBound] + edit.replacement
      place = edit.range.upperBound
    }
    return result + bytes[place...]
  }
}
