import DeckModel

extension Diagnostic {
  /// A value names a file that is not there.
  static func missingMedia(
    _ reference: String, at location: SourceLocation, folders: [String]
  ) -> Diagnostic {
    let searched = folders.map { "\($0)/" }.joined(separator: ", ")
    return Diagnostic(
      .missingMedia, "media file \"\(reference)\" is not there", at: location,
      notes: reference.contains("/")
        ? [] : [.init("looked beside the file, and in: \(searched)")],
      help: "paths are relative to this file")
  }

  /// A file is there under a name of other case: other systems would not find it.
  static func mediaCase(
    _ reference: String, actual: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .mediaCase, "\"\(reference)\" is spelled \"\(actual)\" on disk", at: location,
      help: "write it as it is on disk")
  }

  /// A path that leaves the project folder.
  static func outsideProject(_ reference: String, at location: SourceLocation?) -> Diagnostic {
    Diagnostic(
      .outsideProject, "\"\(reference)\" is outside the project folder", at: location,
      help: "move it inside, or set \"allow_outside: true\" in deckform.yaml")
  }

  /// HTML refers to a file that is not there; it may be one that only Anki has.
  static func missingReference(_ reference: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .missingReference, "\"\(reference)\" names no file of the project", at: location,
      help: "put the file in a media folder, unless Anki has it already")
  }

  /// Two files that Anki would store under one name.
  static func mediaClash(
    _ name: String, _ path: String, at location: SourceLocation, other: String,
    at otherLocation: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .mediaClash, "two different files are stored as \"\(name)\": \(path) and \(other)",
      at: location, notes: [.init("\(other) is used here", at: otherLocation)],
      help: "rename one, or set \"media_names: hash\" in deckform.yaml")
  }
}
