import ArgumentParser
import DeckFiles
import DeckManifest
import DeckModel
import DeckPlan
import DeckSync

/// How an import is laid out, with all that it depends on.
struct ImportLayout {
  private let origin: ImportOrigin.Opened
  private let place: ImportPlace
  private let imported: ImportedCollection
  private let options: ImportOptions
  private let media: [String]
  private let known: KnownNotes
  private let url: String?
  private let present: [String]

  init(
    _ origin: ImportOrigin.Opened, _ place: ImportPlace, _ layout: ImportLayoutOptions,
    _ imported: ImportedCollection, url: String?
  ) async throws {
    self.origin = origin
    self.place = place
    self.imported = imported
    self.url = url
    let namespace = try Self.namespace(place, layout)
    options = layout.options(namespace: namespace)
    present = place.files
    (media, known) = try await place.console.reporting { () async throws(BackendError) in
      let media = try await origin.source.mediaNames()
      var numbers: [Int64: String] = [:]
      if let anki = origin.anki {
        let state = try await Synchronizer.remembered(by: anki, namespace: namespace).state
        numbers = Dictionary(
          state.notes.map { ($1.noteID, $0) }, uniquingKeysWith: { min($0, $1) })
      }
      return (media, KnownNotes(place.session?.desired.withGUIDs(), numbers: numbers))
    }
  }

  /// The files of the import, without what they may not say.
  func draft(without refused: LeftOut) -> ImportDraft {
    ImportDraft(
      imported, without: refused, media: media, options, into: place.session?.desired,
      knowing: known, besides: present,
      projectFile: { Starter(namespace: options.namespace).project(url: url, keepsMediaNames: $0) })
  }

  /// Copies media into a folder.
  func copyMedia(_ names: [String], into folder: String) async throws {
    try await place.console.reporting { () async throws(BackendError) in
      try await origin.source.copyMedia(names, into: folder)
    }
  }

  /// The project's, or the one that was given, or one made of the folder's name.
  private static func namespace(
    _ place: ImportPlace, _ layout: ImportLayoutOptions
  ) throws -> String {
    if let session = place.session {
      guard layout.namespace.map({ $0 == session.project.namespace }) ?? true else {
        place.console.writeError("the project there has namespace \"\(session.project.namespace)\"")
        throw ExitStatus.usage.exit
      }
      return session.project.namespace
    }
    let name = layout.namespace ?? Path.baseName(place.folder)
    let slug = Starter.slug(from: name)
    guard layout.namespace == nil || name == slug else {
      place.console.writeError("namespace \"\(name)\" is not a slug (a-z, 0-9, -); try \"\(slug)\"")
      throw ExitStatus.usage.exit
    }
    return slug
  }
}
