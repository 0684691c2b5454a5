public import JSONText

/// Makes a note type, and gives it as Anki keeps it.
///
/// A name that differs from a present one only in case gets a suffix: compare the name of the result.
/// Fails with ``AnkiConnectError/Code/modelExists`` when there is one of that very name.
public struct CreateModel: WriteAction {
  /// The name on the wire.
  public static let name = "createModel"

  /// The name.
  public var model: String
  /// The names of the fields, in their order; at least one.
  public var fields: [String]
  /// The card templates, in their order; at least one.
  public var templates: [ModelTemplate]
  /// The styling; nil takes Anki's own.
  public var css: String?
  /// Whether its notes have a card for each number of a cloze.
  public var isCloze: Bool

  /// Makes a note type.
  public init(
    model: String, fields: [String], templates: [ModelTemplate], css: String? = nil,
    isCloze: Bool = false
  ) {
    (self.model, self.fields, self.templates) = (model, fields, templates)
    (self.css, self.isCloze) = (css, isCloze)
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("modelName", model)
    json.member("inOrderFields", fields)
    json.member("cardTemplates") { json in
      json.array { json in
        for template in templates { json.object { template.write(to: &$0) } }
      }
    }
    if let css { json.member("css", css) }
    json.member("isCloze", isCloze)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> ModelInfo {
    try ModelInfo(json)
  }
}
