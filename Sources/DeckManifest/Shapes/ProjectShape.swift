extension MappingShape {
  /// The project file.
  package static let project = MappingShape(
    "a project file",
    [
      .init("deckform", .choice(["1"]), required: true, "The version of the format: 1."),
      .init(
        "namespace", .text, required: true,
        "Names this set of notes for ever: a slug of a-z, 0-9 and -."),
      .init("include", .list(.text), "Patterns of the files with models, decks and notes."),
      .init("media", .list(.text), "Folders searched for a bare media file name."),
      .init(
        "media_names", .choice(["file", "hash"]),
        "How media are named in Anki: by their file name, or with a hash of the content."),
      .init("mark", .choice(["tag", "none"]), "Whether our notes carry deckform::<namespace>."),
      .init("allow_outside", .flag, "Whether files outside the project folder may be used."),
      .init("target", .text, "The target used when --target is not given."),
      .init("targets", .dictionary(.mapping(.target)), "Where decks go, by name."),
      .init("policy", .mapping(.policy), "What apply may do; the defaults are the safe ones."),
    ])

  /// One target, of either type.
  package static let target = MappingShape(
    "a target",
    [
      .init(
        "type", .choice(["ankiconnect", "package"]), required: true,
        "A running Anki, or an .apkg file."),
      .init("url", .text, "Of ankiconnect: where AnkiConnect listens."),
      .init("profile", .text, "Of ankiconnect: refuse when another profile is open."),
      .init("key", .mapping(.secret), "Of ankiconnect: where the API key comes from."),
      .init("path", .text, "Of package: the .apkg file, relative to the project file."),
    ])

  /// Where a secret comes from; it is never written down.
  package static let secret = MappingShape(
    "a key",
    [
      .init("env", .text, "The environment variable that holds it."),
      .init("file", .text, "The file that holds it."),
      .init("command", .list(.text), "The command that prints it."),
    ])

  /// The policy of a project.
  package static let policy = MappingShape(
    "a policy",
    [
      .init(
        "removed", .choice(["keep", "suspend", "delete"]),
        "What apply does to our notes that left the files."),
      .init(
        "drift", .choice(["keep", "overwrite", "fail"]),
        "What apply does to fields that were edited in Anki."),
      .init("limits", .mapping(.limits), "Apply stops above these."),
    ])

  /// Limits of a policy.
  package static let limits = MappingShape(
    "limits", [.init("delete", .text, "How many notes may be deleted: a number or a percentage.")])
}
