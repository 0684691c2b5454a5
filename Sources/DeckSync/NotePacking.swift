public import DeckModel

/// Puts new notes into a package that a running Anki can take in with one request.
public protocol NotePacking: Sendable {
  /// Writes the package.
  ///
  /// - Parameters:
  ///   - notes: the notes in the order in which they are to be learned; each has the number and the guid
  ///     that it is to get.
  ///   - noteTypes: their note types as Anki keeps them: the JSON of each.
  ///   - position: the first note's place in the queue of new cards; the others follow.
  ///   - path: where the file is to be.
  /// - Throws: any error when there is no package: its notes then go one by one.
  func pack(_ notes: [Note], noteTypes: [String], position: Int64, to path: String) throws
}
