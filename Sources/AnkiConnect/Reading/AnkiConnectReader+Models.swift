import DeckModel
import DeckSync

extension AnkiConnectReader {
  /// The models of `names` that are among those `present`, in one request.
  func fetchModels(
    _ names: [String], among present: [String]
  ) async throws(BackendError) -> [NoteType] {
    let known = Self.known(names, among: present)
    guard !known.isEmpty else { return [] }
    return try await client.send(NoteTypesByName(names: known))
      .sorted { precedes($0.name, $1.name) }
  }

  /// The models of `names` in the spelling of those `present`: Anki finds names without regard to case,
  /// and one that it does not have would fail a whole request.
  static func known(_ names: [String], among present: [String]) -> [String] {
    let wanted = Set(names.map(key(ofModel:)))
    return present.filter { wanted.contains(key(ofModel: $0)) }
  }

  private static func key(ofModel name: String) -> String {
    Canonical.nameKey(Canonical.modelName(name))
  }
}
