public import JSONText

/// All tags that Anki knows, those that no note has any more among them.
public struct GetTags: ReadAction {
  /// The name on the wire.
  public static let name = "getTags"

  /// Asks for the tags.
  public init() {}

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> [String] {
    try json.requiredStrings()
  }
}

/// Forgets the tags that no note has, with their spelling.
public struct ClearUnusedTags: WriteAction {
  /// The name on the wire.
  public static let name = "clearUnusedTags"

  /// Forgets unused tags.
  public init() {}
}

/// Puts one tag into the place of another, in all notes that have it; tags below it stay.
public struct ReplaceTagsInAllNotes: WriteAction {
  /// The name on the wire.
  public static let name = "replaceTagsInAllNotes"

  /// The tag that goes.
  public var tag: String

  /// The tag that comes.
  public var replacement: String

  /// Replaces a tag.
  public init(tag: String, replacement: String) {
    self.tag = tag
    self.replacement = replacement
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("tag_to_replace", tag)
    json.member("replace_with_tag", replacement)
  }
}
