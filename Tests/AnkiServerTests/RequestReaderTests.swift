import Testing

@testable import AnkiServer

@Suite("Requests off the wire")
struct RequestReaderTests {
  private func read(_ text: String, maximum: Int = 100, parts: Int = 1) -> RequestReader.Progress {
    var reader = RequestReader(maximumBody: maximum)
    let bytes = Array(text.utf8)
    var progress = RequestReader.Progress.unfinished
    for start in stride(from: 0, to: bytes.count, by: parts) {
      guard progress == .unfinished else { break }
      progress = reader.take(Array(bytes[start..<min(start + parts, bytes.count)]))
    }
    return progress
  }

  @Test("a request is the same in whatever parts it comes", arguments: [1, 2, 7, 1000])
  func parts(_ size: Int) {
    let text = "POST / HTTP/1.1\r\nHOST:  x \r\nContent-length: 5\r\n\r\nhellomore"
    #expect(
      read(text, parts: size)
        == .request(
          IncomingRequest(
            method: "POST", headers: ["host": "x", "content-length": "5"],
            body: Array("hello".utf8))))
  }

  @Test("without a length there is no body")
  func noBody() {
    #expect(
      read("GET / HTTP/1.0\r\n\r\n")
        == .request(IncomingRequest(method: "GET", headers: [:], body: [])))
  }

  @Test("a body that is too large is not waited for")
  func tooLarge() {
    guard case .request(let request) = read("POST / HTTP/1.1\r\nContent-Length: 101\r\n\r\n") else {
      Issue.record("no request")
      return
    }
    #expect(request.body == nil)
  }

  @Test(
    "what is no request is not answered",
    arguments: [
      "nonsense\r\n\r\n", "POST / FTP/1.1\r\n\r\n", "POST / HTTP/1.1\r\nno colon\r\n\r\n",
      "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
      "POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n",
    ])
  func nonsense(_ text: String) { #expect(read(text) == .nonsense) }

  @Test("headers without end are cut off")
  func endless() {
    var reader = RequestReader(maximumBody: 100)
    let part = [UInt8](repeating: 0x61, count: 4096)
    var count = 0
    while reader.take(part) == .unfinished { count += 1 }
    #expect(count == 16)
  }
}
