/// A note type; YAML and the wire call it a model.
public struct NoteType: Equatable, Sendable {
  /// What makes the cards: each template one, or each cloze number one.
  public enum Kind: String, Sendable {
    case standard, cloze
  }

  /// The name, in Anki's canonical form.
  public var name: String
  /// Standard or cloze; Anki cannot change it later.
  public var kind: Kind
  /// The field that carries the note's id inside Anki; only in a desired state.
  public var idField: String?
  /// The fields in their order; never empty.
  public var fields: [Field]
  /// The card templates in their order; never empty.
  public var templates: [CardTemplate]
  /// The styling.
  public var css: String
  /// The names that it had before, the last one first; only in a desired state.
  public var formerNames: [String]
  /// Whether no field, template or note of it is ever taken away.
  public var isProtected: Bool
  /// Where the files declare it.
  public var location: SourceLocation?

  /// A note type of the given parts.
  public init(
    name: String, kind: Kind = .standard, idField: String? = nil, fields: [Field],
    templates: [CardTemplate], css: String = "", formerNames: [String] = [],
    isProtected: Bool = false, location: SourceLocation? = nil
  ) {
    self.name = name
    self.kind = kind
    self.idField = idField
    self.fields = fields
    self.templates = templates
    self.css = css
    self.formerNames = formerNames
    self.isProtected = isProtected
    self.location = location
  }

  /// The field of a name, exactly as written (Anki matches case when it updates a note).
  public func field(named name: String) -> Field? {
    fields.first { $0.name.hasBytes(of: name) }
  }
}

/// A field of a note type.
///
/// An option that is nil is not managed.
public struct Field: Equatable, Sendable {
  /// When the files write this field.
  public enum Management: String, Sendable {
    /// On create and on every change.
    case always
    /// On create only; afterwards the learner's.
    case initial
    /// Never.
    case never
  }

  /// The name, in Anki's canonical form.
  public var name: String
  /// When the files write it; only in a desired state.
  public var management: Management
  /// The editor's font.
  public var font: String?
  /// The editor's font size, in points.
  public var size: Int?
  /// Whether the editor writes from right to left.
  public var isRightToLeft: Bool?
  /// What the editor shows when the field is empty.
  public var hint: String?
  /// The names that it had before, the last one first; only in a desired state.
  public var formerNames: [String]
  /// Where the files declare it.
  public var location: SourceLocation?

  /// A field; options that are not given are not managed.
  public init(
    name: String, management: Management = .always, font: String? = nil, size: Int? = nil,
    isRightToLeft: Bool? = nil, hint: String? = nil, formerNames: [String] = [],
    location: SourceLocation? = nil
  ) {
    self.name = name
    self.management = management
    self.font = font
    self.size = size
    self.isRightToLeft = isRightToLeft
    self.hint = hint
    self.formerNames = formerNames
    self.location = location
  }
}

extension Field {
  /// The font sizes that Anki can keep; a note type with another one it cannot open.
  package static let sizes = 0...Int(UInt16.max)

  /// A font size out of a foreign file; nil for one that Anki cannot keep.
  package static func size(_ number: Int64) -> Int? {
    Int(exactly: number).flatMap { sizes.contains($0) ? $0 : nil }
  }
}

/// A card template of a note type.
public struct CardTemplate: Equatable, Sendable {
  /// The name, in Anki's canonical form.
  public var name: String
  /// The question side, stored exactly as it is.
  public var front: String
  /// The answer side, stored exactly as it is.
  public var back: String
  /// The names that it had before, the last one first; only in a desired state.
  public var formerNames: [String]
  /// Where the files declare it.
  public var location: SourceLocation?

  /// A template of the given sides.
  public init(
    name: String, front: String, back: String, formerNames: [String] = [],
    location: SourceLocation? = nil
  ) {
    self.name = name
    self.front = front
    self.back = back
    self.formerNames = formerNames
    self.location = location
  }
}
