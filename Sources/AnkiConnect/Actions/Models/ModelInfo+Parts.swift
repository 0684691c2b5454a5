import JSONText

extension ModelInfo {
  /// A field of a note type.
  public struct Field: Equatable, Sendable {
    /// Its name.
    public var name: String
    /// Its place, from 0.
    public var order: Int64
    /// The editor's font.
    public var font: String?
    /// The editor's font size, in points.
    public var size: Int64?
    /// What the editor shows while it is empty.
    public var description: String?
    /// Whether it is written from right to left.
    public var isRightToLeft: Bool
    /// Whether the editor keeps its content for the next note.
    public var isSticky: Bool
    /// Whether the editor shows it as plain HTML first.
    public var isPlainText: Bool
    /// Whether the editor shows it collapsed.
    public var isCollapsed: Bool
    /// Whether searches without a field's name pass over it.
    public var isExcludedFromSearch: Bool
    /// Its number; nil from an older Anki.
    public var id: Int64?

    init(_ json: JSONElement) throws(JSONError) {
      name = try json.required("name").requiredString()
      order = try json.required("ord").requiredInt()
      font = json["font"]?.string
      size = json["size"]?.int
      description = json["description"]?.string
      isRightToLeft = json["rtl"]?.bool ?? false
      isSticky = json["sticky"]?.bool ?? false
      isPlainText = json["plainText"]?.bool ?? false
      isCollapsed = json["collapsed"]?.bool ?? false
      isExcludedFromSearch = json["excludeFromSearch"]?.bool ?? false
      id = json["id"]?.int
    }
  }

  /// A card template of a note type.
  public struct Template: Equatable, Sendable {
    /// Its name.
    public var name: String
    /// Its place, from 0.
    public var order: Int64
    /// The question side.
    public var front: String
    /// The answer side.
    public var back: String
    /// The question as the browser shows it; empty for the question side.
    public var browserFront: String
    /// The answer as the browser shows it; empty for the answer side.
    public var browserBack: String
    /// The browser's font; empty for its own.
    public var browserFont: String
    /// The browser's font size, in points; 0 for its own.
    public var browserSize: Int64
    /// The number of the deck that its cards go to; nil for the note's.
    public var deck: Int64?
    /// Its number; nil from an older Anki.
    public var id: Int64?

    init(_ json: JSONElement) throws(JSONError) {
      name = try json.required("name").requiredString()
      order = try json.required("ord").requiredInt()
      front = try json.required("qfmt").requiredString()
      back = try json.required("afmt").requiredString()
      browserFront = json["bqfmt"]?.string ?? ""
      browserBack = json["bafmt"]?.string ?? ""
      browserFont = json["bfont"]?.string ?? ""
      browserSize = json["bsize"]?.int ?? 0
      deck = json["did"]?.int
      id = json["id"]?.int
    }
  }
}
