extension MappingShape {
  /// A file with models, decks, notes and tables.
  package static let deckFile = MappingShape(
    "a deck file",
    [
      .init("defaults", .mapping(.defaults), "What notes of this file have unless they say."),
      .init("models", .list(.mapping(.model)), "Note types."),
      .init("decks", .list(.mapping(.deck)), "Decks, with their notes if you like."),
      .init("notes", .list(.mapping(.note)), "Notes, with their deck given or by defaults."),
      .init("tables", .list(.mapping(.table)), "Notes made from the rows of CSV or TSV files."),
    ])

  /// What notes have unless they say.
  package static let defaults = MappingShape(
    "defaults",
    [
      .init("model", .text, "The note type."),
      .init("deck", .text, "The deck."),
      .init("tags", .tags, "Tags that every note gets besides its own."),
    ])

  /// A note type.
  package static let model = MappingShape(
    "a model",
    [
      .init("name", .text, required: true, "The name in Anki."),
      .init("was", .texts, "The name it had before, or several, the last one first."),
      .init("protect", .flag, "Whether no field, template or note of it is ever taken away."),
      .init("kind", .choice(["standard", "cloze"]), "Cards by template, or by cloze number."),
      .init("id_field", .text, "The field that carries the note's id inside Anki."),
      .init(
        "fields", .list(.either([.text, .mapping(.field)])), required: true,
        "The fields; the first one identifies a note for Anki."),
      .init("css", .textOrFile, "The styling."),
      .init(
        "templates", .list(.mapping(.template)), required: true, "The card templates, in order."),
    ])

  /// A field of a model.
  package static let field = MappingShape(
    "a field",
    [
      .init("name", .text, required: true, "The name in Anki."),
      .init("was", .texts, "The name it had before, or several, the last one first."),
      .init(
        "format", .choice(["html", "markdown", "text"]), "How plain values are read; html if not."),
      .init("font", .text, "The editor's font."),
      .init("size", .integer, "The editor's font size in points, at most 65535."),
      .init("rtl", .flag, "Whether the editor writes from right to left."),
      .init("description", .text, "What the editor shows when the field is empty."),
      .init(
        "manage", .choice(["always", "initial", "never"]),
        "When apply writes it: always, on create only, or never."),
    ])

  /// A card template.
  package static let template = MappingShape(
    "a template",
    [
      .init("name", .text, required: true, "The name in Anki."),
      .init("was", .texts, "The name it had before, or several, the last one first."),
      .init("front", .textOrFile, required: true, "The question side."),
      .init("back", .textOrFile, required: true, "The answer side."),
    ])

  /// A deck.
  package static let deck = MappingShape(
    "a deck",
    [
      .init("name", .text, required: true, "The full name, with :: between the levels."),
      .init("was", .texts, "The name it had before, or several, the last one first."),
      .init("protect", .flag, "Whether it and its notes are never deleted."),
      .init("description", .textOrFile, "What Anki shows about the deck, in HTML."),
      .init("notes", .list(.mapping(.note)), "Notes of this deck."),
    ])

  /// A note.
  package static let note = MappingShape(
    "a note",
    [
      .init("id", .text, "Unique in the namespace; made from the first field when absent."),
      .init("model", .text, "The note type."),
      .init("deck", .text, "The deck."),
      .init("fields", .dictionary(.fieldValue), required: true, "The content, by field."),
      .init("tags", .tags, "Tags that we own on this note."),
      .init("was", .texts, "The id it had before, or several, the last one first."),
      .init("protect", .flag, "Whether it is never deleted, even when it has left the files."),
      .init("guid", .text, "The guid it must have in packages."),
    ])

  /// Notes made from the rows of a table.
  package static let table = MappingShape(
    "a table",
    [
      .init("file", .text, required: true, "A .csv or .tsv file with a header row."),
      .init("join", .list(.mapping(.join)), "More tables, joined on a column."),
      .init(
        "where", .dictionary(.either([.text, .list(.text)])),
        "Only the rows with these cells; a list allows any of its values."),
      .init("id", .text, "The id of a row's note, with {column} for cells."),
      .init("guid", .text, "The guid of a row's note in packages."),
      .init("model", .text, "The note type."),
      .init("deck", .text, "The deck."),
      .init("fields", .dictionary(.fieldValue), required: true, "The content, by field."),
      .init("tags", .tags, "Tags, with {column} for cells."),
    ])

  /// A table joined to another.
  package static let join = MappingShape(
    "a join",
    [
      .init("file", .text, required: true, "A .csv or .tsv file with a header row."),
      .init("on", .text, required: true, "The column that both have."),
    ])

  /// A value that is more than text.
  package static let value = MappingShape(
    "a value",
    [
      .init("html", .text, "HTML, taken as written."),
      .init("markdown", .text, "Markdown; math and clozes stay as they are."),
      .init("text", .text, "Plain text; line breaks are kept."),
      .init("image", .text, "A path to a picture."),
      .init("audio", .text, "A path to a sound."),
      .init("video", .text, "A path to a video."),
      .init(
        "alt", .text, with: "image",
        "Of an image: what it shows, for those who cannot see it."),
    ], exactlyOneOf: ["html", "markdown", "text", "image", "audio", "video"])

  /// Text in a file of its own.
  package static let file = MappingShape(
    "a file reference", [.init("file", .text, required: true, "The path, relative to this file.")])
}

extension Shape {
  /// Text here, or in a file of its own.
  package static let textOrFile = Shape.either([.text, .mapping(.file)])
  /// The content of a field: text, one value, or a list of both.
  package static let fieldValue = Shape.either([
    .text, .mapping(.value), .list(.either([.text, .mapping(.value)])),
  ])
  /// Tags: a list, or text that is split at blanks.
  package static let tags = Shape.texts
  /// A list of texts, where one alone needs no list.
  package static let texts = Shape.either([.text, .list(.text)])
}
