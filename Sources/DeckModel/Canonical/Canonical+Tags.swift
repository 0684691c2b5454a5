extension Canonical {
  /// What Anki makes of a note's tags: split at blanks, sorted, and none twice.
  ///
  /// Sorting and finding go without regard to case; of two spellings the first stays.
  /// Inside a collection the spelling of a tag that is already known wins over ours: tags are
  /// compared by ``tagKey(_:)``.
  public static func tags(_ raw: [String]) -> [String] {
    var known = KnownTags()
    return known.tags(raw)
  }

  /// The key by which Anki finds a tag: without regard to case, Unicode's full folding.
  public static func tagKey(_ tag: String) -> String { folded(tag) }

  /// The tag of notes that left the files and were suspended, in a project of a mark.
  package static func removalTag(_ mark: String) -> String { mark + "::removed" }

  /// Whether a tag is the one of notes that left the files, in whatever project.
  package static func isRemovalTag(_ tag: String) -> Bool {
    let key = tagKey(tag)
    return key.hasBytePrefix("deckform::") && key.hasByteSuffix("::removed")
  }

  /// Whether a tag is one of those by which deckform knows its own notes, in whatever project.
  package static func isMark(_ tag: String) -> Bool { tagKey(tag).hasBytePrefix("deckform::") }

  /// Anki separates tags at the ASCII space and at the ideographic one, nowhere else.
  static func separated(_ text: String) -> [String] {
    text.unicodeScalars.split { $0 == " " || $0 == "\u{3000}" }.map(String.init)
  }

  static func tag(_ tag: String) -> String {
    if isPlain(tag), !tag.utf8.contains(UInt8(ascii: ":")) { return tag }
    return settled(tag) { levels($0).map(tagLevel).joined(separator: "::") }
  }

  private static func tagLevel(_ level: String) -> String {
    let trimmed = trimmed(removingControls(from: composed(level)), where: isBlank)
    return trimmed.isEmpty ? "blank" : trimmed
  }
}
