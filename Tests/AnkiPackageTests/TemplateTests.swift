import DeckModel
import JSONText
import DeckPlan
import Testing

@testable import AnkiPackage

/// How templates and clozes decide on cards, with what Anki 26.9 was seen to do.
@Suite struct TemplateTests {
  struct Case: Sendable {
    var text: String
    var filled: Set<String>
    var renders: Bool

    init(_ text: String, _ filled: Set<String>, _ renders: Bool) {
      self.text = text
      self.filled = filled
      self.renders = renders
    }
  }

  static let cases: [Case] = [
    Case("{{A}}", ["A"], true), Case("{{A}}", ["B"], false), Case("x", ["A"], false),
    Case("{{ hint:type:A }}", ["A"], true), Case("{{{A}}}", ["A"], true),
    Case("{{#A}}x{{/A}}", ["A"], false), Case("{{#A}}{{B}}{{/A}}", ["B"], false),
    Case("{{#A}}{{B}}{{/A}}", ["A", "B"], true), Case("{{^A}}{{B}}{{/A}}", ["B"], true),
    Case("{{^A}}{{B}}{{/A}}", ["A", "B"], false), Case("<!-- {{A}} -->", ["A"], false),
    Case("{{<!-- A}} -->", ["A"], false), Case("{{a}}", ["A"], false),
    Case("{{=<% %>=}} <%A%>", ["A"], true), Case("{{# A }}{{/A}}{{A}}", ["A"], true),
    Case("{{A", ["A"], false),
  ]

  @Test(arguments: cases)
  func rendersWhenAFieldIsShown(_ example: Case) throws {
    let template = try #require(Template(example.text))
    #expect(template.renders { example.filled.contains($0) } == example.renders)
  }

  @Test(arguments: ["{{#A}}x", "{{/A}}", "{{#A}}{{#B}}{{/A}}{{/B}}", "{{#A}}{{/B}}"])
  func sectionsMustPair(text: String) {
    #expect(Template(text) == nil)
  }

  @Test func requirementsAreWhatOlderClientsRead() {
    let fields = ["A", "B", "C"]
    #expect(Requirement(Template("{{A}}{{B}}"), fields: fields) == .any([0, 1]))
    #expect(Requirement(Template("{{#B}}{{A}}{{/B}}"), fields: fields) == .all([0, 1]))
    #expect(Requirement(Template("{{^B}}{{A}}{{/B}}"), fields: fields) == .any([0]))
    #expect(Requirement(Template("text"), fields: fields) == .none)
    #expect(Requirement(Template("{{#A}}"), fields: fields) == .none)
    #expect(Requirement(Template("{{Tags}}"), fields: fields) == .none)
    #expect(Requirement.all([0, 2]).json(template: 1).text == "[1,\"all\",[0,2]]")
  }

  static let clozes: [String: Set<UInt16>] = [
    "{{c1::a}}": [1], "{{c1,3::a}}": [1, 3], "{{c0::a}}": [], "{{c1::a": [],
    "{{c2::a {{c5::b}} c}}": [2, 5], "{{c2::a {{c5::b}}": [], "{{c1:a}}": [], "{{c::a}}": [],
    "{{c99999::a}} {{c1::b}}": [1], "{{C1::a}}": [], "}} {{c1::a}}": [1], "{{c1::}}": [1],
  ]

  @Test(arguments: clozes)
  func clozesCountWhenTheyAreClosed(text: String, numbers: Set<UInt16>) {
    #expect(ClozeNumbers(text).numbers == numbers)
  }

  @Test(arguments: ["", " \n\t", "<br>", "<BR/>", "</div >", "<div />"])
  func fieldsThatShowNothing(text: String) {
    #expect(CardRule.isEmpty(text))
  }

  @Test(arguments: ["<br >x", "<p>", "&nbsp;", "\u{A0}", "<br", "<img src=x>", "<divx>"])
  func fieldsThatShowSomething(text: String) {
    #expect(!CardRule.isEmpty(text))
  }
}
