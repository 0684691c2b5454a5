extension MappingShape {
  /// The project file.
  package static let project = MappingShape(
    "a project file",
    [
      .init("deckform", .choice(["1"]), required: true, "The version of the format: 1."),
      .init(
        "namespace", .text, required: true,
        "Names this set of notes for ever: a slug of a-z, 0-9 and -."),
      .init("include", .texts, "Patterns of the files with models, decks and notes."),
      .init("media", .texts, "Folders searched for a bare media file name."),
      .init(
        "media_names", .choice(["file", "hash", "keep"]),
        "How media are named in Anki: by their file name in lower case, with a hash of the content, or by "
          + "their file name in its own case."),
      .init("mark", .choice(["tag", "none"]), "Whether our notes carry deckform::<namespace>."),
      .init("allow_outside", .flag, "Whether files outside the project folder may be used."),
      .init("target", .text, "The target used when --target is not given."),
      .init(
        "targets", .dictionary(.either([.mapping(.ankiConnectTarget), .mapping(.packageTarget)])),
        "Where decks go, by name."),
      .init("policy", .mapping(.policy), "What apply may do; the defaults are the safe ones."),
    ])

  /// A target that is a running Anki.
  package static let ankiConnectTarget = MappingShape(
    "an ankiconnect target",
    [
      .init("type", .choice(["ankiconnect"]), required: true, "A running Anki."),
      .init("url", .text, "Where AnkiConnect listens; http://127.0.0.1:8765 if not given."),
      .init("profile", .text, "Refuse when another profile is open."),
      .init("key", .mapping(.secret), "Where the API key comes from; it is never written here."),
    ])

  /// A target that is a file.
  package static let packageTarget = MappingShape(
    "a package target",
    [
      .init("type", .choice(["package"]), required: true, "An .apkg file."),
      .init("path", .text, required: true, "The .apkg file, relative to the project file."),
    ])

  /// Where a secret comes from; it is never written down.
  package static let secret = MappingShape(
    "a key",
    [
      .init("env", .text, "The environment variable that holds it."),
      .init("file", .text, "The file that holds it."),
      .init("command", .list(.text), "The command that prints it, word by word."),
    ], exactlyOneOf: ["env", "file", "command"])

  /// The policy of a project.
  package static let policy = MappingShape(
    "a policy",
    [
      .init(
        "removed", .choice(["keep", "suspend", "delete"]),
        "What apply does to our notes that left the files; keep if not given."),
      .init(
        "drift", .choice(["keep", "overwrite", "fail"]),
        "What apply does to what was edited in Anki; keep if not given."),
      .init("limits", .mapping(.limits), "Apply stops above these."),
    ])

  /// Limits of a policy.
  package static let limits = MappingShape(
    "limits",
    [
      .init(
        "delete", .text,
        "How many notes may be deleted: a number or a percentage; 10% if not given."),
      .init("reviews", .text, "How many reviews may be lost; 0 if not given."),
    ])
}
