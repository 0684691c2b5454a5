public import DeckModel

/// A note type as it was last written.
public struct ModelBase: Equatable, Sendable {
  /// The fields, by name.
  public var fields: [String: FieldBase]
  /// The templates, by name, each with both sides.
  public var templates: [String: ContentHash]
  /// The styling; nil when it was never as the files say.
  public var css: ContentHash?
  /// Whether the files protected it.
  public var isProtected: Bool

  /// A note type of the given parts; without arguments nothing of it was written yet.
  public init(
    fields: [String: FieldBase] = [:], templates: [String: ContentHash] = [:],
    css: ContentHash? = nil, isProtected: Bool = false
  ) {
    self.fields = fields
    self.templates = templates
    self.css = css
    self.isProtected = isProtected
  }

  /// Whether nothing of it was written yet.
  public var isEmpty: Bool { fields.isEmpty && templates.isEmpty && css == nil }
}

/// The editor options of a field as they were last written; nil where they are not managed.
public struct FieldBase: Equatable, Sendable {
  /// The editor's font.
  public var font: String?
  /// The editor's font size, in points.
  public var size: Int?
  /// Whether the editor writes from right to left.
  public var isRightToLeft: Bool?
  /// What the editor shows when the field is empty.
  public var hint: String?

  /// The given options.
  public init(
    font: String? = nil, size: Int? = nil, isRightToLeft: Bool? = nil, hint: String? = nil
  ) {
    self.font = font
    self.size = size
    self.isRightToLeft = isRightToLeft
    self.hint = hint
  }

  /// The options that the files manage.
  public init(_ field: Field) {
    self.init(
      font: field.font, size: field.size, isRightToLeft: field.isRightToLeft, hint: field.hint)
  }
}

extension ContentHash {
  /// The hash of both sides of a template.
  public init(_ template: CardTemplate) {
    self.init(template.front + "\0" + template.back)
  }
}
