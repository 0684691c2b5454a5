import Foundation
import Testing

@testable import AnkiConnect

@Suite struct Base64Tests {
  @Test(arguments: 0..<70) func agreesWithFoundation(count: Int) {
    let bytes = (0..<count).map { _ in UInt8.random(in: 0...255) }
    let text = Base64.encode(bytes)
    #expect(text == Data(bytes).base64EncodedString())
    #expect(Base64.decode(text) == bytes)
  }

  @Test(arguments: ["a", "ab", "abc", "ab!=", "=aaa", "a===", "ab=c", "äöü="])
  func rejects(_ text: String) {
    #expect(Base64.decode(text) == nil)
  }
}
