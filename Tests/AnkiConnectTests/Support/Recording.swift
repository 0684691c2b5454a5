import Foundation
import JSONText

@testable import AnkiConnect

/// A request and the reply that a real Anki gave to it.
struct Recording {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures/wire")

  /// The names of all recordings, sorted.
  static var files: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  let request: JSONElement
  let reply: JSONElement

  init(_ file: String) throws {
    let data = try Data(contentsOf: Self.folder.appending(path: file))
    let recording = try JSONElement.parse(Array(data))
    (request, reply) = (try recording.required("request"), try recording.required("reply"))
  }

  /// The result in its envelope; the error in it is thrown.
  func result() throws(AnkiConnectError) -> JSONElement { try Envelope().result(of: reply) }
}

extension Action {
  /// The parameters as JSON.
  var parameters: String {
    var json = JSONWriter()
    json.object { writeParameters(to: &$0) }
    return json.text
  }
}
