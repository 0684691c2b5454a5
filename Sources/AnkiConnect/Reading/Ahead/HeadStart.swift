/// What can be read of Anki before it is known what the files ask for.
public struct HeadStart: Equatable, Sendable {
  /// The file of ours in which is what was last written.
  public var file: String
  /// The tag of our notes; nil when they carry none.
  public var mark: String?

  /// A file of ours, and the notes that carry a tag.
  public init(file: String, mark: String?) {
    self.file = file
    self.mark = mark
  }
}
