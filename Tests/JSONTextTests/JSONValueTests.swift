import JSONText
import Testing

/// Members that we do not know survive, in their order.
@Suite struct JSONValueTests {
  @Test func keepsWhatItDoesNotKnow() throws {
    let text = #"{"z":[1,-2.5,true,null,"é\n\""],"a":{"b":{}},"big":9007199254740993}"#
    #expect(try JSONValue.parse(text).text == text)
  }

  @Test func changesInPlaceAndAddsAtTheEnd() throws {
    var value = try JSONValue.parse(#"{"a":1,"b":"12","c":2.0}"#)
    #expect(value["b"].int == 12)
    #expect(value["c"].int == 2)
    #expect(value["d"] == .null)
    value["b"] = [true]
    value["d"] = "new"
    #expect(value.text == #"{"a":1,"b":[true],"c":2.0,"d":"new"}"#)
  }

  @Test func refusesDamage() {
    #expect(throws: JSONError.self) { try JSONValue.parse("{") }
  }
}
