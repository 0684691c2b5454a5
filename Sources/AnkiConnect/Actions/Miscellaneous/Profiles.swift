public import JSONText

/// The names of the profiles; also while none is open.
public struct GetProfiles: ReadAction {
  /// The name on the wire.
  public static let name = "getProfiles"

  /// Asks for the names.
  public init() {}

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> [String] {
    try json.requiredStrings()
  }
}

/// Opens a profile, closing another one, and tells whether there is one of that name.
///
/// It comes back before the profile is open: collection actions fail with
/// ``AnkiConnectError/Code/noCollection`` until then.
public struct LoadProfile: WriteAction {
  /// The name on the wire.
  public static let name = "loadProfile"

  /// The profile's name.
  public var profile: String

  /// Opens a profile.
  public init(profile: String) {
    self.profile = profile
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    json.member("name", profile)
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> Bool {
    try json.requiredBool()
  }
}
