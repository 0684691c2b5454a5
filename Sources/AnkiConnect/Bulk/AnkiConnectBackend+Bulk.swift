import AnkiSearch
import DeckModel
import DeckPlan
import DeckSync
import JSONText

extension AnkiConnectBackend {
  /// Adds notes: many in packages, few one by one.
  ///
  /// The first goes by itself in any case: it shows where in the queue of new cards the others belong.
  func addNotes(_ run: OperationRun, _ sender: inout CallSender) async {
    do {
      guard let rule = try await packageRule(for: run) else {
        return await addOneByOne(run.operations, &sender)
      }
      let packed = run.operations.filter { rule.accepts($0.operation) }
      let others = run.operations.filter { !rule.accepts($0.operation) }
      let rest =
        packed.count < max(lane.fewest, 2)
        ? packed[...] : try await addPacked(packed, rule, &sender)
      if sender.mayGoOn() { await addOneByOne(rest + others, &sender) }
    } catch {
      sender.halt(error.message)
    }
  }

  /// Which of many notes may go in a package; nil where none can: nobody writes one, or Anki does not
  /// read our files, or has the importer of before 26.9, which is slow and leaves halves behind.
  private func packageRule(
    for run: OperationRun
  ) async throws(BackendError) -> PackageRule? {
    guard packer != nil, run.operations.count >= max(lane.fewest, 2), reader.mayImport,
      let nothing = TemporaryFile()
    else { return nil }
    defer { nothing.remove() }
    let notes = run.operations.compactMap(\.operation.note)
    let names = Set(notes.map(\.model)).sorted(by: precedes)
    let replies = try await client.send(encoded: [
      client.encoded(ImportPackage(path: nothing.path)),
      client.encoded(KeptNoteTypes(names: names)),
    ])
    guard Self.isFastImporter(replies[0]), case .success(let types) = replies[1] else { return nil }
    return PackageRule(
      noteTypes: try KeptNoteTypes.read(types), decks: try await orderedDecks(of: notes))
  }

  /// Tells the two importers by their words for a file that is not there.
  private static func isFastImporter(_ reply: Result<JSONElement, BackendError>) -> Bool {
    guard case .failure(let error) = reply else { return false }
    return error.message.contains("(os error ")
  }

  /// Those of the notes' decks in which new cards follow each other.
  func orderedDecks(of notes: [Note]) async throws(BackendError) -> Set<String> {
    let names = Set(notes.map(\.deck)).sorted(by: precedes)
    let presets = try await client.reader.send(all: names.map(GetDeckConfig.init))
    return Set(
      zip(names, presets).compactMap { name, preset in
        if case .success(let preset?) = preset, !preset.isRandom { name } else { nil }
      })
  }
}

extension PackageRule {
  fileprivate func accepts(_ operation: Operation) -> Bool { operation.note.map(accepts) ?? false }
}
