package import JSONText

/// The note types with their numbers.
package struct ModelNamesAndIds: ReadAction {
  package static let name = "modelNamesAndIds"

  package init() {}

  package static func decode(_ json: JSONElement) throws(JSONError) -> [String: Int64] {
    var models: [String: Int64] = [:]
    for model in try json.requiredMembers() {
      models[model.key] = try model.value.requiredInt()
    }
    return models
  }
}
