import DeckModel
import DeckSync

extension AnkiConnectReader {
  /// The models of `names` that are among those `present`, in one request.
  ///
  /// One unknown name would fail the whole request, and Anki finds names without regard to case.
  func fetchModels(
    _ names: [String], among present: [String]
  ) async throws(BackendError) -> [NoteType] {
    let wanted = Set(names.map(key(ofModel:)))
    let known = present.filter { wanted.contains(key(ofModel: $0)) }
    guard !known.isEmpty else { return [] }
    return try await client.send(FindModelsByName(names: known))
      .sorted { precedes($0.name, $1.name) }
  }

  private func key(ofModel name: String) -> String {
    Canonical.nameKey(Canonical.modelName(name))
  }
}
