import JSONText

extension ServedAction {
  /// The version of the API, and what else belongs to no noun.
  static let miscellaneous: [ServedAction] = [
    .reading("version") { _, _ in 6 },
    .reading("requestPermission", ["origin", "allowed"]) { session, arguments in
      guard arguments.flag("allowed", default: false) else { return ["permission": "denied"] }
      return [
        "permission": "granted", "requireApikey": .bool(session.isKeyed), "version": 6,
      ]
    },
    .reading("apiReflect", ["scopes?", "actions?"]) { _, arguments in try reflection(arguments) },
    .reading("getProfiles") { session, _ in [.string(session.profile)] },
    .reading("getActiveProfile") { session, _ in .string(session.profile) },
    .reading("loadProfile", ["name"]) { session, arguments in
      .bool(try arguments.text("name") == session.profile)
    },
    .reading("reloadCollection") { _, _ in .null },
    .reading("sync") { _, _ in throw ActionFailure("sync: auth not configured") },
  ]

  private static func reflection(_ arguments: Arguments) throws(ActionFailure) -> JSONValue {
    guard case .array(let scopes)? = arguments.value("scopes") else {
      throw ActionFailure("scopes has invalid value")
    }
    guard scopes.contains("actions") else { return ["scopes": []] }
    var names = ActionTable.names
    if let asked = arguments.value("actions") {
      guard case .array(let asked) = asked else {
        throw ActionFailure("actions has invalid value")
      }
      let known = Set(names)
      names = asked.map(\.string).filter(known.contains)
    }
    return ["scopes": ["actions"], "actions": .array(names.map(JSONValue.string))]
  }
}
