/// Synchronises the collection with AnkiWeb.
///
/// Fails with ``AnkiConnectError/Code/noSyncAccount`` without an account, and with the status
/// number when a full sync is called for, which only the user can choose the direction of.
public struct Sync: WriteAction {
  /// The name on the wire.
  public static let name = "sync"

  /// Synchronises.
  public init() {}
}
