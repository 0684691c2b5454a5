/// What the files ask for: a collection, and how it is to be treated.
public struct DesiredState: Equatable, Sendable {
  /// The collection as the files describe it.
  public var collection: CollectionState
  /// The slug that names this set of notes for ever.
  public var namespace: String
  /// The tag that marks our notes inside Anki; nil when the project turns it off.
  public var mark: String?
  /// What is done with edits made in Anki and with what left the files.
  public var policy: Policy

  /// A desired state; the default mark is `deckform::<namespace>`.
  public init(
    collection: CollectionState, namespace: String, mark: String?, policy: Policy = Policy()
  ) {
    self.policy = policy
    self.collection = collection
    self.namespace = namespace
    self.mark = mark
  }
}
