public import JSONText

/// The names of a note type's fields, in their order.
public struct ModelFieldNames: ReadAction {
  /// The name on the wire.
  public static let name = "modelFieldNames"

  /// The note type's name; Anki looks it up without regard to case.
  public var model: String

  /// Asks about a note type.
  public init(model: String) {
    self.model = model
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("modelName", model)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> [String] {
    try json.requiredStrings()
  }
}

/// What the editor shows in the fields of a note type while they are empty, in their order.
public struct ModelFieldDescriptions: ReadAction {
  /// The name on the wire.
  public static let name = "modelFieldDescriptions"

  /// The note type's name; Anki looks it up without regard to case.
  public var model: String

  /// Asks about a note type.
  public init(model: String) {
    self.model = model
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("modelName", model)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> [String] {
    try json.requiredStrings()
  }
}

/// The editor's fonts of a note type's fields, in their order.
public struct ModelFieldFonts: ReadAction {
  /// The name on the wire.
  public static let name = "modelFieldFonts"

  /// The note type's name; Anki looks it up without regard to case.
  public var model: String

  /// Asks about a note type.
  public init(model: String) {
    self.model = model
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("modelName", model)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> [FieldFont] {
    var fonts: [FieldFont] = []
    for field in try json.requiredMembers() {
      fonts.append(
        FieldFont(
          field: field.key, font: try field.value.required("font").requiredString(),
          size: try field.value.required("size").requiredInt()))
    }
    return fonts
  }
}

/// The editor's font of a field.
public struct FieldFont: Equatable, Sendable {
  /// The field's name.
  public var field: String
  /// The font.
  public var font: String
  /// Its size, in points.
  public var size: Int64
}
