public import DeckPlan

/// An `.apkg` file as a target: read and written without Anki.
///
/// A file that is not there is an empty collection. Writing makes the same bytes from the same
/// operations, and leaves all alone that they do not touch: other notes, media, reviews.
public struct PackageBackend: Sendable {
  /// The path of the file.
  public let path: String
  /// The project's slug, of which guids and numbers are made.
  public let namespace: String
  /// The date of what is written, in seconds since 1970.
  public let timestamp: Int64

  /// The date of what is written when the caller has none: 2020-01-01.
  ///
  /// The clock would make every file another one.
  public static let baseTimestamp: Int64 = 1_577_836_800

  /// A package at `path`.
  ///
  /// - Parameters:
  ///   - path: where the file is or will be; its folder is made when needed.
  ///   - namespace: the project's slug.
  ///   - timestamp: seconds since 1970, for example `SOURCE_DATE_EPOCH`. Anki's importer replaces
  ///     a note when the package's is newer; a note that changes in an existing package gets at
  ///     least one second more than it had.
  public init(path: String, namespace: String, timestamp: Int64 = baseTimestamp) {
    self.path = path
    self.namespace = namespace
    self.timestamp = timestamp
  }

  /// A package can hold all that the files say, and belongs to the project alone.
  public var capabilities: Capabilities {
    Capabilities(
      guids: true, deckDescriptions: true, rightToLeft: true, syncs: false, exclusive: true,
      marks: false, remembers: false, modelNames: true)
  }
}
