import JSONText
import Testing

@Suite struct JSONElementTests {
  @Test func readsEveryKind() throws {
    let json = try JSONElement.parse(
      #"{"o":{},"a":[],"s":"x","i":-7,"d":1.5,"t":true,"f":false,"n":null}"#)
    #expect(
      json.members.map(\.value.kind) == [
        .object, .array, .string, .integer, .double, .bool, .bool, .null,
      ])
    #expect(json.members.map(\.key) == ["o", "a", "s", "i", "d", "t", "f", "n"])
    #expect(json["s"]?.string == "x")
    #expect(json["i"]?.int == -7)
    #expect(json["i"]?.double == -7)
    #expect(json["d"]?.double == 1.5)
    #expect(json["t"]?.bool == true)
    #expect(json["f"]?.bool == false)
    #expect(json["n"]?.isNull == true)
    #expect(json["absent"] == nil)
  }

  @Test func anAccessorOfAnotherKindGivesNothing() throws {
    let json = try JSONElement.parse(#"["1", 1, 1.0, true, null, {}]"#)
    let all = Array(json.elements)
    #expect(all.map { $0.string != nil } == [true, false, false, false, false, false])
    #expect(all.map { $0.int != nil } == [false, true, false, false, false, false])
    #expect(all.map { $0.bool != nil } == [false, false, false, true, false, false])
    #expect(Array(json.members).isEmpty)
    #expect(Array(all[5].elements).isEmpty)
  }

  @Test func skipsNestedContainersAndNumbers() throws {
    let json = try JSONElement.parse(
      #"{"a":[[1,2],{"b":[3.5,"]"]}],"c":18446744073709551615,"d":4}"#)
    #expect(json.members.map(\.key) == ["a", "c", "d"])
    #expect(json["c"]?.int == nil)
    #expect(json["c"]?.double == 18_446_744_073_709_551_616)
    #expect(json["d"]?.int == 4)
    #expect(json["a"]?.elements.map(\.kind) == [.array, .object])
  }

  @Test func takesAScalarAsTheWholeText() throws {
    #expect(try JSONElement.parse("12").int == 12)
    #expect(try JSONElement.parse(#" "é" "#).string == "é")
  }

  @Test func decodesEscapes() throws {
    let json = try JSONElement.parse(#""\u0041\n\"\\\/\ud83d\ude00\u0000""#)
    #expect(json.string == "A\n\"\\/😀\0")
  }

  /// Anki's add-on sends file names that are no UTF-8 this way.
  @Test(arguments: [
    (#""\ud800""#, "\u{FFFD}"),
    (#""a\udcffb""#, "a\u{FFFD}b"),
    (#""\ud800\ud83d\ude00""#, "\u{FFFD}😀"),
    (#""\ude00\ud83d""#, "\u{FFFD}\u{FFFD}"),
    (#""\\ud800\ud800""#, #"\ud800"# + "\u{FFFD}"),
  ])
  func replacesLoneSurrogates(json: String, text: String) throws {
    #expect(try JSONElement.parse(json).string == text)
  }

  @Test(arguments: [
    "", " ", "{", "[1,]", "{\"a\":1", "nul", "\"\\q\"", "\"\\u12\"", "\"\\", "\"a", "[1]x", "\u{1}",
    "<html>", "{\"a\" 1}",
  ])
  func rejects(_ text: String) {
    #expect(throws: JSONError.self) { try JSONElement.parse(text) }
  }

  @Test func rejectsInvalidUTF8() {
    #expect(throws: JSONError.self) { try JSONElement.parse([0x22, 0xFF, 0x22]) }
  }

  @Test func survivesDeepNesting() throws {
    let depth = 100_000
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect(throws: JSONError.self) { try JSONElement.parse(text) }
  }

  @Test func tellsKeysApartByTheirBytes() throws {
    let json = try JSONElement.parse("{\"e\u{301}\":1,\"\u{e9}\":2}")
    #expect(json["\u{e9}"]?.int == 2)
  }

  @Test func saysWhatWasExpected() throws {
    let json = try JSONElement.parse(#"{"a":[1]}"#)
    #expect(throws: JSONError(#"no "b" in an object"#)) { try json.required("b") }
    #expect(throws: JSONError("array where string was expected")) {
      try json.required("a").requiredString()
    }
    #expect(throws: JSONError("array where object was expected")) {
      try json.required("a").required("c")
    }
    #expect(try json.required("a").requiredElements().map { $0.int } == [1])
  }

  @Test func readsAListByItsElements() throws {
    let list = try JSONElement.parse("[1, 2]")
    let read = { (json: JSONElement) throws(JSONError) in try json.requiredInt() }
    #expect(try list.requiredList(read) == [1, 2])
    #expect(throws: JSONError.self) { try JSONElement.parse("[1, null]").requiredList(read) }
    #expect(throws: JSONError.self) { try JSONElement.parse("1").requiredList(read) }
  }
}
