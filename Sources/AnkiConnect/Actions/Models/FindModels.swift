public import JSONText

/// Note types with all their parts, in the order of the names.
///
/// A name that is not there fails the whole call, with ``AnkiConnectError/Code/modelNotFound``.
public struct FindModelsByName: ReadAction {
  /// The name on the wire.
  public static let name = "findModelsByName"

  /// The names; Anki looks them up without regard to case.
  public var models: [String]

  /// Asks for note types.
  public init(names models: [String]) {
    self.models = models
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("modelNames", models)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> [ModelInfo] {
    try json.requiredList(ModelInfo.init)
  }
}

/// Note types with all their parts, in the order of the numbers.
///
/// A number that is not there fails the whole call, with ``AnkiConnectError/Code/modelNotFound``.
public struct FindModelsById: ReadAction {
  /// The name on the wire.
  public static let name = "findModelsById"

  /// The numbers.
  public var models: [Int64]

  /// Asks for note types.
  public init(ids models: [Int64]) {
    self.models = models
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("modelIds", models)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> [ModelInfo] {
    try json.requiredList(ModelInfo.init)
  }
}

/// The name of a note type; fails with ``AnkiConnectError/Code/modelNotFound`` when there is none
/// of that number.
public struct ModelNameFromId: ReadAction {
  /// The name on the wire.
  public static let name = "modelNameFromId"

  /// The note type's number.
  public var model: Int64

  /// Asks for the name.
  public init(model: Int64) {
    self.model = model
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("modelId", model)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> String {
    try json.requiredString()
  }
}
