import AnkiConnect
import AnkiPackage
import BackendContract
import DeckModel
import Digests
import Foundation
import Testing

@Suite("The contract of every backend, on AnkiConnect", .anki, .serialized)
struct BackendContractTests {
  @Test("plan, apply, plan is empty", arguments: UInt64(0)..<4, [Lane.actions, .package])
  func contract(seed: UInt64, lane: Lane) async throws {
    let anki = try Anki.running()
    let folder = try makeTemporaryDirectory()
    defer { try? FileManager.default.removeItem(at: folder) }
    let prefix = "contract-\(UUID().uuidString.prefix(8).lowercased())"
    let backend = try await AnkiConnectBackend.open(
      AnkiConnectOptions(url: anki.url, lane: lane), packer: NotePackage())
    let media = try (0..<3).map { try file("\(prefix)-\($0).txt", in: folder) }
    let contract = BackendContract(backend, prefix: prefix, media: media)
    let violations = await contract.violations(seed: seed)
    #expect(violations == [])
  }

  private func file(_ name: String, in folder: URL) throws -> MediaFile {
    let url = folder.appendingPathComponent(name)
    try Data(name.utf8).write(to: url)
    return MediaFile(
      name: name, digest: Digest.sha256(name).hex, size: name.utf8.count, path: url.path)
  }
}
