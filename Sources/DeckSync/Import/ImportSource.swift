public import DeckModel

/// Where decks are imported from: a running Anki, a package, a folder or a text that others made.
public protocol ImportSource: Sendable {
  /// Reads all that is asked for, without the media.
  ///
  /// - Throws: ``BackendError`` when the source cannot be read.
  func read() async throws(BackendError) -> ImportedCollection

  /// The media that the source has, by name in Anki's spelling, in order.
  ///
  /// - Throws: ``BackendError`` when the source cannot be read.
  func mediaNames() async throws(BackendError) -> [String]

  /// Copies media into a folder, each under its name.
  ///
  /// - Parameters:
  ///   - names: some of ``mediaNames()``; the caller has made sure that they are plain file names.
  ///   - folder: where they go; an absolute path, of a folder that is there.
  /// - Throws: ``BackendError`` when one cannot be read or written.
  func copyMedia(_ names: [String], into folder: String) async throws(BackendError)
}
