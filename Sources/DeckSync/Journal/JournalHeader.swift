import JSONText

/// The first line of a journal: who did something to what.
public struct JournalHeader: Equatable, Sendable {
  /// The version of the program.
  public var toolVersion: String
  /// The slug of the project.
  public var namespace: String
  /// The name of the target in the project file.
  public var target: String
  /// Anki's profile, where it is known.
  public var profile: String?
  /// When it began.
  public var start: UTCTime
  /// The name of the journal that it undoes; nil for an apply.
  public var undoes: String?
  /// The packages with what was there before, where something was taken away.
  public var backups: [String]

  /// A header of the given parts.
  public init(
    toolVersion: String, namespace: String, target: String, profile: String? = nil,
    start: UTCTime, undoes: String? = nil, backups: [String] = []
  ) {
    self.toolVersion = toolVersion
    self.namespace = namespace
    self.target = target
    self.profile = profile
    self.start = start
    self.undoes = undoes
    self.backups = backups
  }

  /// The version of the format that is written.
  static let version: Int64 = 1

  /// The line, with its end.
  package var line: [UInt8] {
    JournalLine.bytes { json in
      json.member("deckform_journal", Self.version)
      json.member("tool", toolVersion)
      json.member("namespace", namespace)
      json.member("target", target)
      json.given("profile", profile)
      json.member("start", start.seconds)
      json.member("time", start.phrase)
      json.given("undoes", undoes)
      if !backups.isEmpty { json.member("backups", backups) }
    }
  }

  /// Reads the line.
  init(_ json: JSONElement) throws(JSONError) {
    let version = try json.required("deckform_journal").requiredInt()
    guard version == Self.version else { throw JSONError("it is of version \(version)") }
    self.init(
      toolVersion: try json.text("tool"), namespace: try json.text("namespace"),
      target: try json.text("target"), profile: try json.given("profile"),
      start: UTCTime(seconds: try json.required("start").requiredInt()),
      undoes: try json.given("undoes"), backups: try json["backups"]?.requiredStrings() ?? [])
  }
}
