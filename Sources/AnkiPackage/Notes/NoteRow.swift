import DeckModel
import Digests

/// A note as the table has it.
package struct NoteRow {
  package let id: Int64
  package var guid: String
  package var model: Int64
  package var modified: Int64
  /// The tags, each between blanks.
  package var tags: String
  /// The content of the fields, in the order of the note type.
  package var fields: [String]

  /// The fields as the table keeps them.
  package var joinedFields: String {
    var text = fields.first ?? ""
    text.reserveCapacity(fields.reduce(fields.count) { $0 + $1.utf8.count })
    for field in fields.dropFirst() {
      text += "\u{1F}"
      text += field
    }
    return text
  }

  /// What the table keeps beside the fields, which follows from them.
  ///
  /// - Parameter sortField: the index of the field by which the browser sorts.
  package func derived(sortField: Int) -> (sortText: String, checksum: Int64) {
    let first = Canonical.firstFieldText(fields.first ?? "")
    let sortText = sortField == 0 ? first : Canonical.firstFieldText(text(at: sortField))
    return (sortText, Int64(Digest.sha1(first).first32Bits))
  }

  private func text(at index: Int) -> String { fields.indices.contains(index) ? fields[index] : "" }

  /// The fields of a table's text.
  package static func split(_ fields: String) -> [String] {
    var fields = fields
    return fields.withUTF8(split)
  }

  /// The fields of a table's text, given as UTF-8.
  package static func split(_ bytes: UnsafeBufferPointer<UInt8>) -> [String] {
    var fields: [String] = []
    var rest = bytes
    while let end = rest.firstIndex(of: 0x1F) {
      fields.append(String(decoding: rest[..<end], as: UTF8.self))
      rest = UnsafeBufferPointer(rebasing: rest[(end + 1)...])
    }
    return fields + [String(decoding: rest, as: UTF8.self)]
  }

  /// As many fields as the note type has, made of those that a damaged note has: what lacks is empty,
  /// and what is too much is appended to the last, as Anki's check of the database does.
  package static func fitted(_ fields: [String], to count: Int) -> [String] {
    if fields.count == count || count == 0 { return fields }
    if fields.count > count, !isOverlong(fields, for: count) { return Array(fields[..<count]) }
    if fields.count < count {
      return fields + Array(repeating: "", count: count - fields.count)
    }
    return fields[..<(count - 1)] + [fields[(count - 1)...].joined(separator: "; ")]
  }

  /// Whether ``fitted(_:to:)`` puts more than one field with content into the last.
  package static func isOverlong(_ fields: [String], for count: Int) -> Bool {
    fields.count > count && fields[count...].contains { !$0.isEmpty }
  }

  /// The tags as the table keeps them.
  package static func join(_ tags: [String]) -> String {
    tags.isEmpty ? "" : " \(tags.joined(separator: " ")) "
  }
}
