package import DeckFiles
package import DeckModel

/// Whether files say what a source told: they are read as they would be once they are written.
package struct ImportProof: Sendable {
  /// A note that no file may hold.
  package struct Refused: Sendable {
    /// Where it stands among the notes of the source.
    package let place: Int
    /// The note, with the id that it would have.
    package let note: Note
    /// Why: the first reason.
    package let problem: Diagnostic
  }

  /// A note type that no file may hold.
  package struct RefusedModel: Sendable {
    /// The note type.
    package let model: NoteType
    /// Why: the first reason.
    package let problem: Diagnostic
  }

  /// Notes that no file may hold, those of refused note types apart.
  package private(set) var refused: [Refused] = []
  /// Note types that no file may hold.
  package private(set) var refusedModels: [RefusedModel] = []
  private var places: Set<Int> = []
  /// What is wrong besides; then nothing may be written.
  package private(set) var problems: [Diagnostic] = []
  /// What the files would say differently, in words; never anything, unless we are wrong.
  package private(set) var differences: [String] = []
  /// What the whole project would ask for.
  package private(set) var desired: DesiredState?

  /// Reads a project with the files of an import in it.
  ///
  /// - Parameters:
  ///   - draft: the import.
  ///   - folder: the absolute path of the project folder, without symbolic links.
  ///   - reader: the files of the project with those of the import laid over them.
  package init(of draft: ImportDraft, in folder: String, reader: any FileReader) {
    let loaded = LoadedProject(folder: folder, reader: reader)
    desired = loaded.desired
    for problem in loaded.problems where problem.severity == .error { sort(problem, of: draft) }
    let models = Set(refusedModels.map(\.model.name))
    refused.removeAll { models.contains($0.note.model) }
    guard let desired, models.isEmpty, refused.isEmpty, problems.isEmpty else { return }
    differences = Self.differences(of: draft, from: desired)
  }

  private mutating func sort(_ problem: Diagnostic, of draft: ImportDraft) {
    if let (place, note) = problem.location.flatMap(draft.note) {
      guard places.insert(place).inserted else { return }
      refused.append(Refused(place: place, note: note, problem: problem))
    } else if let model = draft.model(of: problem) {
      guard !refusedModels.contains(where: { $0.model.name == model.name }) else { return }
      refusedModels.append(RefusedModel(model: model, problem: problem))
    } else {
      problems.append(problem)
    }
  }

  private static func differences(of draft: ImportDraft, from desired: DesiredState) -> [String] {
    let notes = desired.collection.notes.reduce(into: [String: Note]()) { $0[$1.id ?? ""] = $1 }
    let differing = draft.notes.filter { note in
      notes[note.id ?? ""].map { !$0.says(note) } ?? true
    }.map { "note \"\($0.id ?? "")\"" }
    let models = draft.models.filter { model in
      desired.collection.model(named: model.name).map { !$0.says(model) } ?? true
    }.map { "model \"\($0.name)\"" }
    return models + differing
  }
}

extension Note {
  /// Whether a note of the files is one of a source.
  fileprivate func says(_ source: Note) -> Bool {
    guid == source.guid && model.hasBytes(of: source.model) && fields == source.fields
      && Canonical.nameKey(deck) == Canonical.nameKey(source.deck)
      && tags.map(Canonical.tagKey) == source.tags.map(Canonical.tagKey)
  }
}

extension NoteType {
  /// Whether a note type of the files is one of a source; options that are not written are not asked for.
  fileprivate func says(_ source: NoteType) -> Bool {
    kind == source.kind && css.hasBytes(of: source.css)
      && fields.elementsEqual(source.fields) { $0.says($1) }
      && templates.elementsEqual(source.templates) {
        $0.name.hasBytes(of: $1.name) && $0.front.hasBytes(of: $1.front)
          && $0.back.hasBytes(of: $1.back)
      }
  }
}

extension Field {
  fileprivate func says(_ source: Field) -> Bool {
    name.hasBytes(of: source.name) && font == source.font && size == source.size
      && isRightToLeft ?? false == source.isRightToLeft ?? false
      && (hint ?? "").hasBytes(of: source.hint ?? "")
  }
}
