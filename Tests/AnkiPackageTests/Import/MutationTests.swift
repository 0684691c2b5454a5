import AnkiPackage
import DeckSync
import Foundation
import SeededRandom
import Testing

/// Whatever bytes are wrong in a package, it is read or refused: nothing crashes, nothing hangs.
@Suite struct MutationTests {
  private let workspace: Workspace
  private let folder: String

  init() throws {
    workspace = try Workspace()
    folder = workspace.path("media")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  @Test(arguments: ForeignPackage.Layout.allCases)
  func wrongBytesInTheFile(layout: ForeignPackage.Layout) async throws {
    var random = SeededRandom.printingSeed("wrongBytesInTheFile \(layout)")
    try ForeignPackage(layout).write(to: workspace.path("deck.apkg"))
    let good = Array(try workspace.bytes())
    var refused = 0
    for _ in 0..<60 {
      try Data(good.damaged(&random)).write(to: URL(fileURLWithPath: workspace.path("deck.apkg")))
      refused += try await isRefused() ? 1 : 0
    }
    #expect(refused > 0)
  }

  /// Behind the checksums of zip and zstd: in what was packed.
  @Test(arguments: ForeignPackage.Layout.allCases)
  func wrongBytesInTheEntries(layout: ForeignPackage.Layout) async throws {
    var random = SeededRandom.printingSeed("wrongBytesInTheEntries \(layout)")
    let good = try ForeignPackage(layout)
    var refused = 0
    for _ in 0..<150 {
      var package = good
      let entry = package.entries.indices.randomElement(using: &random) ?? 0
      package.entries[entry].bytes = good.entries[entry].bytes.damaged(&random)
      try package.write(to: workspace.path("deck.apkg"))
      refused += try await isRefused() ? 1 : 0
    }
    #expect(refused > 0)
  }

  /// Whether the package is refused, as it may be; any other error is thrown.
  private func isRefused() async throws -> Bool {
    let source = PackageSource(path: workspace.path("deck.apkg"))
    do throws(BackendError) {
      _ = try await source.read()
      try await source.copyMedia(try await source.mediaNames(), into: folder)
      return false
    } catch {
      #expect(error.code == .file && !error.message.contains("\n"), "\(error.message)")
      return true
    }
  }
}

extension [UInt8] {
  /// These bytes with some of them wrong, or cut.
  fileprivate func damaged(_ random: inout SeededRandom) -> [UInt8] {
    guard !isEmpty else { return [0] }
    if Int.random(in: 0..<5, using: &random) == 0 {
      return Array(prefix(Int.random(in: 0..<count, using: &random)))
    }
    var bytes = self
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      bytes[Int.random(in: 0..<count, using: &random)] = .random(in: 0...255, using: &random)
    }
    return bytes
  }
}
