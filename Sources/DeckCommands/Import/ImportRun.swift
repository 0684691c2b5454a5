import AnkiConnect
import ArgumentParser
import DeckFiles
import DeckManifest
import DeckModel
import DeckPlan
import DeckSync

/// An import that was read, laid out and proved; nothing is written yet.
struct ImportRun {
  let place: ImportPlace
  let origin: ImportOrigin.Opened
  let imported: ImportedCollection
  /// The notes that no file may hold, each with the reason.
  private(set) var refused: [ImportProof.Refused] = []
  /// The note types that no file may hold, each with the reason.
  private(set) var refusedModels: [ImportProof.RefusedModel] = []
  private(set) var draft: ImportDraft
  private let staging: ImportStaging

  /// Reads a source, and proves that the files will say what it says.
  init(
    from origin: ImportOrigin.Opened, into place: ImportPlace, _ layout: ImportLayoutOptions,
    url: String?
  ) async throws {
    self.origin = origin
    self.place = place
    let console = place.console
    let imported = try await console.reporting { () async throws(BackendError) in
      try await origin.source.read()
    }
    self.imported = imported
    let layouts = try await ImportLayout(origin, place, layout, imported, url: url)
    draft = layouts.draft(without: LeftOut())
    staging = try ImportStaging.make(in: place.folder, console)
    try await layouts.copyMedia(draft.media, into: staging.path)
    try prove(layouts)
  }

  /// Lays out anew without the notes and note types that files may not hold, until nothing is wrong.
  private mutating func prove(_ layout: ImportLayout) throws {
    for _ in 0..<10 {
      let proof = ImportProof(of: draft, in: place.folder, reader: overlaid)
      guard proof.problems.isEmpty, proof.differences.isEmpty else { throw failure(proof) }
      if proof.refused.isEmpty, proof.refusedModels.isEmpty { return }
      refused += proof.refused
      refusedModels += proof.refusedModels
      draft = layout.draft(without: leftOut)
    }
    place.console.writeError("the notes of \(origin.name) cannot be written into files")
    throw ExitStatus.failed.exit
  }

  /// What the files may not say.
  private var leftOut: LeftOut {
    var leftOut = LeftOut()
    leftOut.notes = Set(refused.map(\.place))
    leftOut.models = Set(refusedModels.map(\.model.name))
    return leftOut
  }

  /// Whether anything of the source is left out.
  var isPartial: Bool { !refused.isEmpty || !refusedModels.isEmpty || isAmbiguous }

  /// Whether notes are left out since it cannot be known of what type they are.
  private var isAmbiguous: Bool { imported.leftovers.contains { $0.kind == .ambiguousModels } }

  /// Whether all that is new is left out, so that nothing is written.
  var isInVain: Bool { draft.notes.isEmpty && isPartial }

  /// The project's files with those of the import laid over them.
  private var overlaid: OverlaidFiles {
    OverlaidFiles(
      texts: Dictionary(
        draft.files.map { (Path.join(place.folder, $0.path), Array($0.text.utf8)) },
        uniquingKeysWith: { $1 }),
      waiting: Dictionary(
        writer.media.map {
          (Path.join(place.folder, $0.path), Path.join(staging.path, $0.name))
        }, uniquingKeysWith: { $1 }))
  }

  private var writer: ImportWriter {
    ImportWriter(
      folder: place.folder, files: draft.files, staging: staging,
      media: draft.media.map { ($0, Path.join(place.mediaFolder, $0)) })
  }

  private func failure(_ proof: ImportProof) -> any Error {
    let console = place.console
    guard proof.problems.isEmpty else {
      let texts = Dictionary(draft.files.map { ($0.path, $0.text) }, uniquingKeysWith: { $1 })
      ProblemReporter(console: console, format: .text, texts: texts)
        .report(proof.problems, in: place.folder)
      console.writeError(
        "the files that the import would make have mistakes, and nothing was written",
        help: "mend them in \(origin.name), and import again")
      return ExitStatus.wrongFiles.exit
    }
    console.writeError(
      "the files would not say what \(origin.name) says, and nothing was written: "
        + proof.differences.prefix(5).map(Printable.line).joined(separator: ", ")
        + (proof.differences.count > 5 ? " and \(proof.differences.count - 5) more" : ""),
      help: draft.hasKeptNames && place.session?.project.mediaNaming == .file
        ? "media have upper case in their names: set media_names: keep in deckform.yaml"
        : "does deckform.yaml include models/ and decks/?")
    return ExitStatus.failed.exit
  }
}

extension ImportRun {
  /// Ends the command where there is nothing at all.
  func mustHaveNotes() throws {
    guard imported.collection.notes.isEmpty else { return }
    place.console.writeError("there are no notes to import in \(origin.name)")
    throw ExitStatus.failed.exit
  }

  /// Writes the files: all of them, or none; also none when all is left out.
  func write() throws {
    if isInVain { return }
    let taken = writer.taken()
    guard taken.isEmpty else {
      place.console.writeError(
        "already there, with other content: \(taken.prefix(10).joined(separator: ", "))"
          + (taken.count > 10 ? " and \(taken.count - 10) more" : "") + "; nothing was written")
      throw ExitStatus.failed.exit
    }
    do throws(FileError) {
      try writer.write()
    } catch {
      place.console.writeError("\(error); nothing was written")
      throw ExitStatus.failed.exit
    }
  }

  /// Says what became of everything.
  func report() -> ExitStatus {
    place.console.output.write(ImportRenderer(style: place.console.outputStyle).string(for: self))
    return status
  }

  /// How the import ends.
  var status: ExitStatus { isPartial ? .partial : .done }

  /// How many notes the source has of a note type.
  func noteCount(of model: NoteType) -> Int {
    imported.collection.notes.count { $0.model == model.name }
  }

  /// What files cannot hold of what was imported.
  var leftovers: [Leftover] {
    if draft.notes.isEmpty { return [] }
    let hasUnused = origin.anki == nil && !draft.unusedMedia.isEmpty
    return imported.leftovers
      + (hasUnused ? [Leftover(.unusedMedia, names: draft.unusedMedia)] : [])
  }
}
