public import JSONText

/// The note types with their numbers.
public struct ModelNamesAndIds: ReadAction {
  /// The name on the wire.
  public static let name = "modelNamesAndIds"

  /// The action, which has no parameters.
  public init() {}

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> [String: Int64] {
    var models: [String: Int64] = [:]
    for model in try json.requiredMembers() {
      models[model.key] = try model.value.requiredInt()
    }
    return models
  }
}
