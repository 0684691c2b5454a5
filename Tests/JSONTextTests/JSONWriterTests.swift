import Foundation
import JSONText
import SeededRandom
import Testing

@Suite struct JSONWriterTests {
  private func sample(_ layout: JSONWriter.Layout) -> String {
    var json = JSONWriter(layout)
    json.object { json in
      json.member("z", 1)
      json.member("a", [Int64(1), 2])
      json.member("empty") { $0.object { _ in } }
      json.member("none", [String]())
      json.member("nested") { json in
        json.array { json in
          json.object { $0.member("b", true) }
          json.null()
          json.value(1.5)
        }
      }
    }
    return json.text
  }

  @Test func writesCompactInTheOrderGiven() {
    #expect(
      sample(.compact) == #"{"z":1,"a":[1,2],"empty":{},"none":[],"nested":[{"b":true},null,1.5]}"#)
  }

  @Test func writesPrettyWithTwoSpaces() {
    #expect(
      sample(.pretty) == """
        {
          "z": 1,
          "a": [
            1,
            2
          ],
          "empty": {},
          "none": [],
          "nested": [
            {
              "b": true
            },
            null,
            1.5
          ]
        }
        """)
  }

  @Test func escapes() {
    var json = JSONWriter()
    json.value("\"\\/\n\r\t\u{1}\u{1f}\u{7f}é😀\u{2028}")
    #expect(json.text == #""\"\\/\n\r\t\u0001\u001f"# + "\u{7f}é😀\u{2028}\"")
  }

  @Test func putsElementsWrittenElsewhereInPlace() {
    var json = JSONWriter()
    json.array { json in
      json.verbatim("{}".utf8)
      json.verbatim("1".utf8)
    }
    #expect(json.text == "[{},1]")
  }

  @Test func writesNumbersThatReadBack() throws {
    for number in [0, -0.0, 1e-7, 1e300, 123_456.789, .leastNonzeroMagnitude, .pi] {
      var json = JSONWriter()
      json.value(number)
      #expect(try JSONElement.parse(json.bytes).double == number)
    }
    var json = JSONWriter()
    json.value(Int64.min)
    #expect(try JSONElement.parse(json.bytes).int == .min)
  }

  /// What we write, Foundation reads; what Foundation writes, we read.
  @Test func agreesWithFoundationOnRandomStrings() throws {
    var random = SeededRandom.printingSeed()
    for _ in 0..<500 {
      let text = String(
        String.UnicodeScalarView(
          (0..<Int.random(in: 0...20, using: &random)).map { _ in
            Unicode.Scalar(UInt32.random(in: 0...0x3FF, using: &random)) ?? "😀"
          }))
      var json = JSONWriter()
      json.array { $0.value(text) }
      let theirs = try JSONDecoder().decode([String].self, from: Data(json.bytes))
      #expect(Array(theirs[0].utf8) == Array(text.utf8))
      let ours = try JSONElement.parse(Array(JSONEncoder().encode([text])))
      #expect(
        Array(try #require(ours.elements.first { _ in true }?.string).utf8) == Array(text.utf8))
    }
  }
}
