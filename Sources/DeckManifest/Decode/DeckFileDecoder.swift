import DeckModel
import YAMLTree

/// Reads the decks, notes and tables of deck files; the models are known by then.
struct DeckFileDecoder {
  private let files: ProjectFiles
  /// Makes the notes.
  private(set) var builder: NoteBuilder
  private var declared: [Deck] = []

  init(files: ProjectFiles, builder: NoteBuilder) {
    self.files = files
    self.builder = builder
  }

  /// Reads one file; returns what is wrong with it.
  mutating func read(_ document: YAMLDocument) -> [Diagnostic] {
    guard let root = document.root else { return [] }
    var decoder = FileDecoder(file: document.file)
    if let keys = MappingReader(root, .deckFile, &decoder) {
      let defaults = NoteDefaults(keys["defaults"], &decoder)
      for node in decoder.list(keys["decks"], of: "decks") { readDeck(node, defaults, &decoder) }
      readNotes(keys["notes"], defaults, &decoder)
      for node in decoder.list(keys["tables"], of: "tables") {
        TableDecoder(files: files, defaults: defaults).read(node, into: &builder, &decoder)
      }
    }
    return decoder.problems
  }

  /// What only shows when every file is read.
  func finish() -> [Diagnostic] { builder.finish() + FormerNames.problems(of: declared) }

  /// The declared decks and those that notes lie in, by name.
  var decks: [Deck] {
    let names = Set(declared.map { Canonical.nameKey($0.name) })
    let used = builder.decks.filter { !names.contains(Canonical.nameKey($0.key)) }
    return (declared + used.map { Deck(name: $0.key, location: $0.value) })
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private mutating func readDeck(
    _ node: YAMLNode, _ defaults: NoteDefaults, _ decoder: inout FileDecoder
  ) {
    guard let keys = MappingReader(node, .deck, &decoder),
      let name = decoder.name(keys["name"], of: "the name of a deck")
    else { return }
    let about = TextLoader(files: files).text(
      keys["description"], of: "description", &decoder)
    declare(
      Deck(
        name: Canonical.deckName(name), about: about,
        formerNames: decoder.texts(keys["was"], of: "was").map { Canonical.deckName($0.0) },
        isProtected: decoder.flag(keys["protect"], of: "protect") ?? false,
        location: keys["name"].map(decoder.location)),
      &decoder)
    readNotes(keys["notes"], defaults.nested(inDeck: name), &decoder)
  }

  /// A deck may be named in many files; its description only in one.
  private mutating func declare(_ deck: Deck, _ decoder: inout FileDecoder) {
    let key = Canonical.nameKey(deck.name)
    guard let index = declared.firstIndex(where: { Canonical.nameKey($0.name) == key }) else {
      return declared.append(deck)
    }
    if declared[index].formerNames.isEmpty { declared[index].formerNames = deck.formerNames }
    declared[index].isProtected = declared[index].isProtected || deck.isProtected
    guard let about = deck.about else { return }
    if declared[index].about == nil {
      declared[index].about = about
    } else {
      decoder.problems.append(
        Diagnostic(
          .duplicateName, "deck \"\(deck.name)\" is described twice", at: deck.location,
          notes: [.init("first here", at: declared[index].location)],
          help: "keep one description"))
    }
  }

  private mutating func readNotes(
    _ node: YAMLNode?, _ defaults: NoteDefaults, _ decoder: inout FileDecoder
  ) {
    guard let node = node?.resolved else { return }
    guard node.kind == .sequence else {
      _ = decoder.list(node, of: "notes")
      return
    }
    for item in node.elements {
      guard let draft = NoteDraft(item, defaults, for: &builder, &decoder) else { continue }
      builder.add(draft, &decoder)
    }
  }
}

extension ModelDecoder {
  /// The nodes of the models in a file; its other keys are read when the models are known.
  static func models(in document: YAMLDocument, _ decoder: inout FileDecoder) -> [YAMLNode] {
    guard let root = document.root?.resolved, root.kind == .mapping,
      let models = root.entries.first(where: { $0.key.scalar == "models" })?.value
    else { return [] }
    return decoder.list(models, of: "models")
  }
}
