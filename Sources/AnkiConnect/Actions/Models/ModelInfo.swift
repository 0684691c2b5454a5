import JSONText

/// A note type as Anki keeps it.
public struct ModelInfo: Equatable, Sendable {
  /// Its number.
  public var id: Int64
  /// Its name.
  public var name: String
  /// Whether its notes have a card for each number of a cloze.
  public var isCloze: Bool
  /// The fields, in their order.
  public var fields: [Field]
  /// The card templates, in their order.
  public var templates: [Template]
  /// The styling.
  public var css: String
  /// Which field notes are sorted by, from 0.
  public var sortField: Int64
  /// The number of the deck that new notes of it go to; nil for none.
  public var deck: Int64?
  /// What stands before LaTeX of notes.
  public var latexPreamble: String
  /// What stands behind LaTeX of notes.
  public var latexEnd: String
  /// Whether LaTeX becomes an SVG rather than a PNG.
  public var isLaTeXDrawn: Bool
  /// When it was changed last, in seconds since 1970.
  public var modified: Int64
  /// Anki's number for the state of syncing: -1 waits to be sent.
  public var updateSequence: Int64
  /// Which of Anki's own note types it began as; nil from an older Anki.
  public var originalStockKind: Int64?
  /// Which fields must have content for a card of each template to be; empty for cloze note types.
  public var requirements: [Requirement]

  init(_ json: JSONElement) throws(JSONError) {
    id = try json.required("id").requiredInt()
    name = try json.required("name").requiredString()
    isCloze = try json.required("type").requiredInt() == 1
    fields = try json.required("flds").requiredList(Field.init).sorted { $0.order < $1.order }
    templates = try json.required("tmpls").requiredList(Template.init)
      .sorted { $0.order < $1.order }
    css = try json.required("css").requiredString()
    sortField = json["sortf"]?.int ?? 0
    deck = json["did"]?.int
    latexPreamble = json["latexPre"]?.string ?? ""
    latexEnd = json["latexPost"]?.string ?? ""
    isLaTeXDrawn = json["latexsvg"]?.bool ?? false
    modified = json["mod"]?.int ?? 0
    updateSequence = json["usn"]?.int ?? 0
    originalStockKind = json["originalStockKind"]?.int
    requirements = try json["req"]?.requiredList(Requirement.init) ?? []
  }
}

extension ModelInfo {
  /// When a template makes a card.
  public struct Requirement: Equatable, Sendable {
    /// Which template, from 0.
    public var template: Int64
    /// `any` or `all` of the fields, or `none` when it never does.
    public var kind: String
    /// Which fields must have content, from 0.
    public var fields: [Int64]

    /// A triple: `[0, "any", [0]]`.
    init(_ json: JSONElement) throws(JSONError) {
      let parts = Array(try json.requiredElements())
      guard parts.count == 3 else { throw JSONError("\(parts.count) parts of a requirement") }
      template = try parts[0].requiredInt()
      kind = try parts[1].requiredString()
      fields = try parts[2].requiredInts()
    }
  }
}
