package import DeckModel
import YAMLTree

/// What an import does not write, since no file may say it.
package struct LeftOut: Sendable {
  /// Where notes stand among those of the source.
  package var notes: Set<Int> = []
  /// The names of note types, which are left out with all their notes.
  package var models: Set<String> = []

  /// Nothing.
  package init() {}

  /// Whether a note of the source is left out.
  package func has(_ note: Note, at place: Int) -> Bool {
    notes.contains(place) || models.contains(note.model)
  }
}

/// The files that an import would write, and what becomes of every note.
package struct ImportDraft: Sendable {
  /// The files, in the order of writing; the project file, where there is none yet, last.
  package private(set) var files: [WrittenFile] = []
  /// The media in use, by name in Anki's spelling, in order.
  package private(set) var media: [String] = []
  /// References to files that the source does not have, in order.
  package private(set) var missingMedia: [String] = []
  /// Media of the source that nothing refers to, in order.
  package private(set) var unusedMedia: [String] = []
  /// The notes that are written, with their ids.
  package private(set) var notes: [Note] = []
  /// Where each of these stands among the notes of the source.
  private var places: [Int] = []
  /// The note types that are written.
  package private(set) var models: [NoteType] = []
  /// How many notes the project has already.
  package private(set) var presentCount = 0

  private let decks: [Deck]

  /// Lays out what a source told.
  ///
  /// - Parameters:
  ///   - imported: what the source told.
  ///   - leftOut: what is not written.
  ///   - available: the names of its media.
  ///   - options: how it is laid out.
  ///   - project: the project that it is added to; nil for a new one.
  ///   - known: the notes that the project has.
  ///   - files: the paths of the project's files.
  ///   - projectFile: the text of the project file of a new project, which may have to say that media
  ///     keep their names.
  package init(
    _ imported: ImportedCollection, without leftOut: LeftOut = LeftOut(), media available: [String],
    _ options: ImportOptions,
    into project: DesiredState?, knowing known: KnownNotes, besides files: [String],
    projectFile: (_ keepsMediaNames: Bool) -> String
  ) {
    let collection = imported.collection
    let models = collection.models.reduce(into: [:]) { $0[$1.name] = $1 }
    let new = collection.notes.indices.filter { !known.has(collection.notes[$0]) }
    places = new.filter { !leftOut.has(collection.notes[$0], at: $0) }
    presentCount = collection.notes.count - new.count
    var naming = NoteNaming(options, knowing: known)
    notes = naming.naming(places.map { collection.notes[$0].withoutMarks }, models: models)
    let used = Set(notes.map(\.model))
    self.models = collection.models.filter { model in
      used.contains(model.name) && project?.collection.model(named: model.name) == nil
    }
    decks = collection.decks.filter { deck in
      !(deck.about ?? "").isEmpty
        && project?.collection.decks.contains { $0.name == deck.name } != true
    }
    setMedia(available, collection.models.filter { used.contains($0.name) })
    write(options, models, besides: files)
    if project == nil { self.files.append(WrittenFile("deckform.yaml", projectFile(hasKeptNames))) }
  }

  /// Whether media are in use whose names only `media_names: keep` can say.
  package var hasKeptNames: Bool {
    media.contains { !Canonical.mediaName($0).hasBytes(of: $0) }
  }

  private mutating func setMedia(_ available: [String], _ models: [NoteType]) {
    var used = UsedMedia(available: available)
    for note in notes { used.add(note) }
    for model in models { used.add(model) }
    media = used.names.sorted(by: precedes)
    missingMedia = used.missing.sorted(by: precedes)
    unusedMedia = available.filter { !used.names.contains($0) }
  }
}

extension ImportDraft {
  private mutating func write(
    _ options: ImportOptions, _ all: [String: NoteType], besides present: [String]
  ) {
    var modelFiles = ModelFiles(idField: options.idField, besides: present)
    for model in models { files += modelFiles.files(of: model) }
    var groups = NoteGroups(by: options.split, besides: present)
    for index in notes.indices { groups.add(notes[index], at: index) }
    for deck in decks { groups.add(deck: deck.name) }
    let idFields = all.compactMapValues { options.idField ?? $0.idField }
    for group in groups.groups {
      let decks = decks.filter { groups.stem(ofDeck: $0.name) == group.stem }
      switch options.notes {
      case .yaml:
        files.append(
          NoteFile(group: group, notes: notes, decks: decks, idFields: idFields).file())
      case .csv:
        files += NoteTableFiles(group: group, notes: notes, models: all, decks: decks)
          .files(idFields: idFields)
      }
    }
  }

  /// The note type that has a problem, be it with one that the project has: then that one's file may
  /// be the place.
  func model(of problem: Diagnostic) -> NoteType? {
    let places = [problem.location] + problem.notes.map(\.location)
    let names = places.compactMap { place in
      files.first { $0.path == place?.file }?.model
    }
    return models.first { $0.name == names.first }
  }

  /// The note that stands at a place of the files, and where it stands among those of the source.
  func note(at location: SourceLocation) -> (place: Int, note: Note)? {
    files.first { $0.path.hasBytes(of: location.file) }?.note(atLine: Int(location.line))
      .map { (places[$0], notes[$0]) }
  }
}

extension Note {
  /// The note without the tags by which deckform knows its own.
  fileprivate var withoutMarks: Note {
    guard tags.contains(where: Canonical.isMark) else { return self }
    var note = self
    note.tags.removeAll(where: Canonical.isMark)
    return note
  }
}

/// The order of every listing: by bytes, the same on every machine.
private func precedes(_ left: String, _ right: String) -> Bool {
  left.utf8.lexicographicallyPrecedes(right.utf8)
}
