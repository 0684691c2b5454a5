public import DeckPlan

/// A plan with all that is needed to perform it later: what `plan --out` writes.
///
/// It holds no key and no content of media. The same plan is always the same bytes.
public struct SavedPlan: Equatable, Sendable {
  /// The place that a plan is for.
  public struct Target: Equatable, Sendable {
    /// The kinds of places.
    public enum Kind: String, CaseIterable, Sendable {
      /// A running Anki.
      case ankiConnect = "ankiconnect"
      /// An .apkg file.
      case package
    }

    /// The name in the project file.
    public var name: String
    /// What it is.
    public var kind: Kind
    /// A URL without a password, or a path as the project file says it.
    public var address: String

    /// A target of the given parts.
    public init(name: String, kind: Kind, address: String) {
      self.name = name
      self.kind = kind
      self.address = address
    }
  }

  /// The version of the program that made it.
  public var toolVersion: String
  /// The slug of the project.
  public var namespace: String
  /// The tag of our notes; nil when the project turns it off.
  public var mark: String?
  /// The place that it is for.
  public var target: Target
  /// The collection that was open there.
  public var collection: CollectionIdentity
  /// What it does.
  public var plan: Plan

  /// A plan with its circumstances.
  public init(
    toolVersion: String, namespace: String, mark: String?, target: Target,
    collection: CollectionIdentity, plan: Plan
  ) {
    self.toolVersion = toolVersion
    self.namespace = namespace
    self.mark = mark
    self.target = target
    self.collection = collection
    self.plan = plan
    // It is applied whenever its steps still fit, whatever is remembered by then.
    self.plan.basis = nil
  }
}

/// Why a file cannot be used as a saved plan.
public struct SavedPlanError: Error, Equatable, Sendable {
  /// What is wrong with it, in a few words.
  public var message: String

  /// A reason.
  public init(_ message: String) {
    self.message = message
  }
}
