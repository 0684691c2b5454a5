/// What a target can do, so that a plan can say beforehand what it cannot.
public struct Capabilities: Equatable, Sendable {
  /// Guids can be read and written.
  public var guids: Bool
  /// Deck descriptions can be written.
  public var deckDescriptions: Bool
  /// The writing direction of a field can be set.
  public var rightToLeft: Bool
  /// Schema changes reach AnkiWeb and force a full sync there.
  public var syncs: Bool
  /// Notes that are ours are wholly ours: tags that left the files are removed too.
  public var exclusive: Bool
  /// Our notes are marked with the project's tag.
  public var marks: Bool

  /// It keeps files of ours for the next run: what was last written, and who is at work.
  public var remembers: Bool
  /// Note types can be given another name.
  public var modelNames: Bool

  /// Capabilities, each told.
  public init(
    guids: Bool, deckDescriptions: Bool, rightToLeft: Bool, syncs: Bool, exclusive: Bool,
    marks: Bool, remembers: Bool, modelNames: Bool
  ) {
    self.remembers = remembers
    self.modelNames = modelNames
    self.guids = guids
    self.deckDescriptions = deckDescriptions
    self.rightToLeft = rightToLeft
    self.syncs = syncs
    self.exclusive = exclusive
    self.marks = marks
  }
}
