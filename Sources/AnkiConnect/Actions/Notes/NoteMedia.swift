import JSONText

/// Files that come with a note: they are stored, and put at the end of fields.
///
/// When storing fails there is no error: AnkiConnect writes its text into the fields (seen). Who must
/// know stores the files by ``StoreMediaFile`` before.
public struct NoteMedia: Equatable, Sendable {
  /// A file.
  public struct File: Equatable, Sendable {
    /// The name; Anki may give another one.
    public var filename: String
    /// Where its content comes from.
    public var source: StoreMediaFile.Source
    /// The MD5, in hexadecimal digits, of a content that is not to be stored: that of an error page, for
    /// example.
    public var skipHash: String?
    /// Whether one of that name is deleted before.
    public var replaces: Bool
    /// The fields that it is put at the end of, in their very spelling.
    public var fields: [String]

    /// A file that is put at the end of some fields.
    public init(
      filename: String, source: StoreMediaFile.Source, fields: [String], skipHash: String? = nil,
      replaces: Bool = false
    ) {
      (self.filename, self.source, self.fields) = (filename, source, fields)
      (self.skipHash, self.replaces) = (skipHash, replaces)
    }
  }

  /// Sounds, put as `[sound:…]`.
  public var audio: [File]
  /// Films, put as `[sound:…]`.
  public var video: [File]
  /// Pictures, put as `<img>`.
  public var pictures: [File]

  /// Files of each kind; none if not given.
  public init(audio: [File] = [], video: [File] = [], pictures: [File] = []) {
    (self.audio, self.video, self.pictures) = (audio, video, pictures)
  }
}

extension JSONWriter {
  /// The members of a note that hold its files; none for kinds that it has none of.
  mutating func members(media: NoteMedia) {
    member("audio", media.audio)
    member("video", media.video)
    member("picture", media.pictures)
  }

  private mutating func member(_ name: String, _ files: [NoteMedia.File]) {
    if files.isEmpty { return }
    member(name) { json in
      json.array { json in for file in files { json.object { $0.members(of: file) } } }
    }
  }

  private mutating func members(of file: NoteMedia.File) {
    member("filename", file.filename)
    member(source: file.source)
    if let hash = file.skipHash { member("skipHash", hash) }
    member("deleteExisting", file.replaces)
    member("fields", file.fields)
  }
}
