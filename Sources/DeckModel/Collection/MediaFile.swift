/// A picture, sound or video, known by its name in Anki's media folder and by its content.
public struct MediaFile: Equatable, Sendable {
  /// The name, in Anki's canonical form.
  public var name: String
  /// The SHA-256 of the content, in lower-case hexadecimal.
  public var digest: String
  /// The size, in bytes.
  public var size: Int
  /// The absolute path of the file on this machine; nil for a file that only Anki has.
  public var path: String?
  /// Who refers to it in the target; nil where nobody asked.
  public var uses: MediaUses?
  /// Where the files first refer to it.
  public var location: SourceLocation?

  /// A media file of the given content.
  public init(
    name: String, digest: String, size: Int, path: String? = nil, uses: MediaUses? = nil,
    location: SourceLocation? = nil
  ) {
    self.name = name
    self.digest = digest
    self.size = size
    self.path = path
    self.uses = uses
    self.location = location
  }
}
