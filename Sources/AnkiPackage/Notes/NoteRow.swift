import DeckModel
import Digests

/// A note as the table has it.
struct NoteRow {
  let id: Int64
  var guid: String
  var model: Int64
  var modified: Int64
  /// The tags, each between blanks.
  var tags: String
  /// The content of the fields, in the order of the note type.
  var fields: [String]

  /// The fields as the table keeps them.
  var joinedFields: String { fields.joined(separator: "\u{1F}") }

  /// What Anki's duplicate check reads.
  var checksum: Int64 {
    Int64(Digest.sha1(Canonical.firstFieldText(fields.first ?? "")).first32Bits)
  }

  /// What the browser sorts by.
  func sortText(field: Int) -> String {
    Canonical.firstFieldText(fields.indices.contains(field) ? fields[field] : "")
  }

  /// The fields of a table's text.
  static func split(_ fields: String) -> [String] {
    fields.utf8.split(separator: 0x1F, omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
  }

  /// The tags as the table keeps them.
  static func join(_ tags: [String]) -> String {
    tags.isEmpty ? "" : " \(tags.joined(separator: " ")) "
  }
}
