import DeckModel
import DeckSync
import Digests
import Foundation

@testable import AnkiConnect

/// The Anki that the contract tests talk to.
enum ContractAnki {
  static let url = ProcessInfo.processInfo.environment["ANKICONNECT_URL"]
  static let key = ProcessInfo.processInfo.environment["ANKICONNECT_KEY"]
  private static let record = ProcessInfo.processInfo.environment["ANKICONNECT_RECORD"]

  /// Whether nobody else uses that Anki: what the tour undoes, answers and deletes may be anybody's.
  static let isAlone = ProcessInfo.processInfo.environment["ANKICONNECT_TOUR"] != nil

  static var connection: Connection {
    let curl = CurlTransport(url: url ?? "")
    let transport = record.map { RecordingTransport(curl, folder: $0) as any HTTPTransport }
    return Connection(transport: transport ?? curl, key: key)
  }

  static func open() async throws(BackendError) -> AnkiConnectBackend {
    try await AnkiConnectBackend.open(connection, profile: nil)
  }
}

/// Files with names and content that are easy to get wrong.
struct ContractMedia {
  let all: [MediaFile]
  private let folder: URL

  init(tag: String) throws {
    let base = FileManager.default.temporaryDirectory.appending(path: "wire-\(tag)")
    try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
    folder = base
    let contents: [(String, String)] = [
      ("\(tag) a b.txt", "one"), ("\(tag)é.txt", "two"), (".\(tag)-hidden.txt", "three"),
      ("\(tag)-empty.txt", ""), ("\(tag)%20[1].txt".replacing("[1]", with: ""), "four"),
    ]
    all = try contents.map { name, text in
      try Self.write(text, to: base.appending(path: "file-\(UUID().uuidString)"), name: name)
    }
  }

  func changed() throws -> MediaFile {
    try Self.write("other", to: folder.appending(path: "changed"), name: all[0].name)
  }

  private static func write(_ text: String, to url: URL, name: String) throws -> MediaFile {
    try Data(text.utf8).write(to: url)
    return MediaFile(
      name: name, digest: Digest.sha256(text).hex, size: text.utf8.count, path: url.path)
  }
}
