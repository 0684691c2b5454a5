import DeckSync
import Testing

@testable import AnkiConnect

@Suite struct PlainAddressTests {
  @Test(arguments: [
    ("http://127.0.0.1:8765", "http://127.0.0.1:8765"),
    ("https://me:secret@anki.example/x", "https://anki.example/x"),
    ("https://me:se@cret@anki.example", "https://anki.example"),
    ("https://anki.example/a@b?key=secret#secret", "https://anki.example/a@b"),
    ("", ""),
  ])
  func withoutSecrets(url: String, shown: String) {
    #expect(PlainAddress.of(url: url) == shown)
  }

  @Test func failuresNameNoPassword() async {
    let options = AnkiConnectOptions(url: "http://me:secret@127.0.0.1:9")
    let error = await #expect(throws: BackendError.self) {
      try await AnkiConnectReader.open(options)
    }
    #expect(error?.message.contains("127.0.0.1:9") == true)
    #expect(error?.message.contains("secret") == false)
  }
}
