public import JSONText

/// Replaces text in the templates and the styling of note types, and tells how many had it.
///
/// All of them are stored, also those that did not have it.
public struct FindAndReplaceInModels: WriteAction {
  /// The name on the wire.
  public static let name = "findAndReplaceInModels"

  /// The note type's name; nil for all.
  public var model: String?

  /// The text that goes, in its very spelling.
  public var find: String

  /// The text that comes.
  public var replacement: String

  /// Whether question sides are searched.
  public var inFront: Bool

  /// Whether answer sides are searched.
  public var inBack: Bool

  /// Whether styling is searched.
  public var inStyling: Bool

  /// Replaces text.
  public init(
    model: String? = nil, find: String, replacement: String, inFront: Bool = true,
    inBack: Bool = true, inStyling: Bool = true
  ) {
    self.model = model
    self.find = find
    self.replacement = replacement
    self.inFront = inFront
    self.inBack = inBack
    self.inStyling = inStyling
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("modelName", model ?? "")
    json.member("findText", find)
    json.member("replaceText", replacement)
    json.member("front", inFront)
    json.member("back", inBack)
    json.member("css", inStyling)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> Int64 {
    try json.requiredInt()
  }
}
