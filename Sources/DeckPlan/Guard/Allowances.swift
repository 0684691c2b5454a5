/// What the user has agreed to for this run; flags change the plan, never the apply.
public struct Allowances: Equatable, Sendable {
  /// Take over equal notes even where their content differs.
  public var adopt: Bool
  /// Change schemas even though AnkiWeb will then ask for a one-way full sync.
  public var fullSync: Bool
  /// Write over what was edited in Anki, also where the files changed too.
  public var overwriteDrift: Bool
  /// Make new notes even where notes of ours are there of which is not known whose they are.
  public var newNotes: Bool
  /// How many notes may be deleted, whatever the policy's limit is.
  public var deletes: Int?
  /// How many reviews may be lost, whatever the policy's limit is.
  public var reviews: Int?
  /// How many cards may get another template, or none, when notes get another note type; nil for none.
  public var cards: Int?
  /// Note types that may get another shape even though notes of others have them, too.
  public var sharedModels: Set<String>
  /// Fields that may be removed even though notes have data in them.
  public var removedFields: Set<String>

  /// Nothing is allowed unless it is said.
  public init(
    adopt: Bool = false, fullSync: Bool = false, overwriteDrift: Bool = false,
    newNotes: Bool = false, deletes: Int? = nil,
    reviews: Int? = nil, cards: Int? = nil, sharedModels: Set<String> = [],
    removedFields: Set<String> = []
  ) {
    self.adopt = adopt
    self.fullSync = fullSync
    self.overwriteDrift = overwriteDrift
    self.newNotes = newNotes
    self.deletes = deletes
    self.reviews = reviews
    self.cards = cards
    self.sharedModels = sharedModels
    self.removedFields = removedFields
  }
}
