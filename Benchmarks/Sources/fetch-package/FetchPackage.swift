import AnkiPackage
import DeckModel
import DeckSync

/// Reads all notes of a package, as plan does before it compares, and says how many there are.
@main
enum FetchPackage {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else {
      print("usage: fetch-package FILE MODEL...")
      return
    }
    let package = PackageBackend(path: arguments[1], namespace: "bench")
    let state = try await package.fetch(FetchScope(models: Array(arguments.dropFirst(2))))
    print("\(state.notes.count) notes")
  }
}
