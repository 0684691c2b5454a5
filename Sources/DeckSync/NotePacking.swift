public import DeckModel

/// Puts notes into packages that a running Anki can take in with one request, and reads its own.
public protocol NotePacking: Sendable {
  /// Writes a package of new notes.
  ///
  /// - Parameters:
  ///   - notes: the notes in the order in which they are to be learned; each has the number and the guid
  ///     that it is to get.
  ///   - noteTypes: their note types as Anki keeps them: the JSON of each.
  ///   - position: the first note's place in the queue of new cards; the others follow.
  ///   - path: where the file is to be.
  /// - Throws: any error when there is no package: its notes then go one by one.
  func pack(_ notes: [Note], noteTypes: [String], position: Int64, to path: String) throws

  /// Reads notes from a package that Anki wrote.
  ///
  /// - Parameters:
  ///   - numbers: which notes; those that are not in the package are left out.
  ///   - path: the package.
  /// - Throws: any error when it cannot be read.
  func notes(_ numbers: Set<Int64>, in path: String) throws -> [KeptNote]

  /// Writes a package that changes notes which are there.
  ///
  /// - Parameters:
  ///   - notes: the notes as they are to be.
  ///   - noteTypes: their note types as Anki keeps them: the JSON of each.
  ///   - path: where the file is to be.
  /// - Returns: the numbers of the notes in it: without those that would need another card.
  /// - Throws: any error when there is no package.
  func pack(changed notes: [KeptNote], noteTypes: [String], to path: String) throws -> Set<Int64>
}

/// A note as Anki keeps it.
public struct KeptNote: Equatable, Sendable {
  /// Anki's number for the note.
  public var number: Int64
  /// By which it is known in packages and on other devices.
  public var guid: String
  /// The number of its note type.
  public var model: Int64
  /// When it was last changed, in seconds since 1970.
  public var modified: Int64
  /// The tags.
  public var tags: [String]
  /// The content of the fields, in the order of the note type.
  public var fields: [String]
  /// The numbers of the templates or clozes, from 0, of which it has cards.
  public var cards: Set<Int64>

  /// A note of the given parts.
  public init(
    number: Int64, guid: String, model: Int64, modified: Int64, tags: [String], fields: [String],
    cards: Set<Int64>
  ) {
    self.number = number
    self.guid = guid
    self.model = model
    self.modified = modified
    self.tags = tags
    self.fields = fields
    self.cards = cards
  }
}
