import AnkiSearch
import Testing

/// A mistake is shown where it is.
@Suite struct MisspeltSearchTests {
  /// A search, and the part of it that is wrong, by the scalars that it begins and ends with.
  @Test(arguments: [
    ("dog )", 4, 5, "this bracket was not opened"),
    ("a (b or (c)", 2, 3, "this bracket is not closed"),
    ("a ( )", 2, 5, "there is nothing between the brackets"),
    ("é \"dog", 2, 3, "this quote is not closed"),
    ("front:\"", 6, 7, "this quote is not closed"),
    ("a \"\"", 2, 4, "there is nothing between the quotes"),
    ("dog or", 4, 6, "\"or\" does not stand between two terms"),
    ("AND dog", 0, 3, "\"and\" does not stand between two terms"),
    ("a or and b", 5, 8, "\"and\" does not stand between two terms"),
    ("a -or b", 3, 5, "\"or\" does not stand between two terms"),
    (":b", 0, 1, "nothing stands before the colon"),
    ("dog a\\d", 5, 7, "\\d means nothing here"),
    ("dog\\", 3, 4, "nothing follows the backslash"),
    ("re:a\\", 4, 5, "nothing follows the backslash"),
    ("front:\\r", 6, 8, "\\r means nothing here"),
    ("is:sleeping", 3, 11, "there is no state \"sleeping\""),
    ("flag:8", 5, 6, "there is no flag \"8\""),
    ("nid:12,x,3", 7, 8, "numbers with commas between them must stand here, without blanks"),
    ("nid:12,", 7, 7, "numbers with commas between them must stand here, without blanks"),
    ("rated:1:5", 8, 9, "there is no answer \"5\""),
    ("rated:a:1", 6, 7, "a number of days must stand here, and not \"a\""),
    ("added:-1", 6, 8, "a number of days must stand here, and not \"-1\""),
    ("prop:foo=1", 5, 10, "there is no property of this name"),
    ("prop:ivl~1", 8, 10, "a comparison must stand here"),
    ("prop:ivl>x", 9, 10, "a whole number from 0 must stand here, and not \"x\""),
    ("prop:ease>x", 10, 11, "a number must stand here, and not \"x\""),
    ("prop:cdn:=1", 9, 11, "a key of custom data must stand here: Latin letters and digits"),
    ("prop:resched=1", 13, 14, "0 for today, -1 for yesterday and so on must stand here"),
    ("dupe:1", 5, 6, "the text of the first field is missing"),
    ("mid:1,2", 4, 7, "the number of a note type must stand here, and not \"1,2\""),
  ])
  func isShownWhereItIs(text: String, start: Int, end: Int, message: String) {
    let error = #expect(throws: SearchError.self) { try SearchNode.parse(text) }
    #expect(error?.message == message)
    #expect(error?.place.start == start)
    #expect(error?.place.end == end)
    #expect(error?.description == "character \(start + 1): \(message)")
  }

  @Test func brackets() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "-(", count: depth) + "a" + String(repeating: ")", count: depth)
    }
    _ = try SearchNode.parse(nested(200))
    let error = #expect(throws: SearchError.self) { try SearchNode.parse(nested(100_000)) }
    #expect(error?.place.start == 401)
  }

  @Test func nodesKnowTheirPlaces() throws {
    let whole = "dog (cat or -\"a b\") front:\"x y\""
    let node = try SearchNode.parse(whole)
    guard case .all(let parts) = node.kind, case .any(let animals) = parts[1].kind,
      case .not(let inner) = animals[1].kind
    else { throw SearchError("no such tree", at: node.place!) }
    let scalars = Array(whole.unicodeScalars)
    func text(at node: SearchNode) -> String {
      String(String.UnicodeScalarView(scalars[node.place!.start..<node.place!.end]))
    }
    #expect(text(at: node) == whole)
    #expect(parts.map(text(at:)) == ["dog", "(cat or -\"a b\")", "front:\"x y\""])
    #expect(animals.map(text(at:)) == ["cat", "-\"a b\""])
    #expect(text(at: inner) == "\"a b\"")
  }
}
