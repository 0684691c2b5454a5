/// Deletes every NOTE TYPE that no note has (seen), whatever its name says; empty notes stay.
///
/// Forces a full sync, and asks nobody.
public struct RemoveEmptyNotes: WriteAction {
  /// The name on the wire.
  public static let name = "removeEmptyNotes"

  /// Deletes them.
  public init() {}
}
