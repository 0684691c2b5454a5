/// Has Anki read its collection again; nothing that is stored changes.
public struct ReloadCollection: ReadAction {
  /// The name on the wire.
  public static let name = "reloadCollection"

  /// Has it read.
  public init() {}
}
