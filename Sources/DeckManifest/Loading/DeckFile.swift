import YAMLTree

/// A deck file on its way: parsed at once when it may declare models, which must be known before any
/// note is read; else when its turn comes, so that one file at a time is held in parsed form.
enum DeckFile {
  case parsed(YAMLDocument)
  case content([UInt8], path: String)

  /// The bytes that are still to be parsed.
  var size: Int {
    switch self {
    case .parsed: 0
    case .content(let bytes, _): bytes.count
    }
  }
}
