import AnkiOracle
import DeckModel
import DeckPlan
import Foundation
import SeededRandom
import Testing

/// What becomes of templates when a field is renamed or removed, as Anki's own library does it.
@Suite(.enabled(if: AnkiOracle.python != nil, "\(AnkiOracle.reason)"))
struct FieldChangeTests {
  struct Case: Encodable, Sendable {
    var isCloze = false
    var fields = ["A", "B", "C"]
    var templates: [[String]]
    var field = "A"
    var newName: String?
  }

  struct Outcome: Decodable, Equatable {
    var fields: [String]
    var templates: [[String]]
  }

  /// Templates that are easy to get wrong.
  private static let odd = [
    "{{ A }}", "{{text:A}}", "{{ text:hint:A }}", "{{#A}}x{{B}}{{/A}}", "{{# A }}x{{B}}{{/ A }}",
    "{{^A}}n{{/A}}{{B}}", "<!-- {{A}} -->{{A}}", "<!-- {{A}}", "{{{A}}}", "}} {{A}}",
    "{{=<% %>=}}<%A%> {{A}}", " \n{{=<% %>=}}<%A%>", "{{=<% %>=}}{{=<% %>=}}\n<%A%>",
    "{{type:cloze:A}}", "{{A:}}{{A}}", "{{:A}}",
    "{{}}{{A}}", "{{ }}{{A}}", "{{#A}}{{#B}}{{A}}{{/B}}{{/A}}", "{{Tags}}{{Deck}}{{A}}",
    "{{FrontSide}}{{A}}", "{{unknown:A}}", "{{A}}\r\n\t{{A}}", "{{A }}{{\u{A0}A\u{A0}}}",
    "{{#A}}{{A}}{{/A}}{{^A}}{{B}}{{/A}}", "{{ #A}}x{{A}}{{ /A}}", "{{#Tags}}{{A}}{{/Tags}}",
    "{{tts en_US voices=a,b:A}}", "{{{#A}}x{{/A}}}{{A}}", "{{c1::A}}{{A}}", "<!--{{A}}{{A}}{{B}}",
    "<!-->{{A}}-->{{A}}", "e\u{301} {{A}} é <!-- e\u{301} -->", "{{B}} <% A %> {{#A}}{{/A}}",
  ]
  private static let cloze = [
    "{{cloze:A}}", "{{cloze:A}}{{#B}}{{cloze:B}}{{/B}}", "x{{text:cloze:A}}", "{{cloze:B}}{{A}}",
    "{{#A}}{{ cloze:B}}{{/A}}", "{{#A}}{{cloze:A}}{{/A}}{{C}}",
  ]

  private static var cases: [Case] {
    let standard = odd.map { Case(templates: [[$0, $0 + "|{{B}}"], ["2{{C}}", "{{ A }}"]]) }
    let clozes = cloze.map { Case(isCloze: true, templates: [[$0, $0 + "|"]]) }
    return (standard + clozes).flatMap { example in
      [nil, "Z", "a", "Tags"].map { name in
        var example = example
        example.newName = name
        return example
      }
    }
  }

  /// What we make of a case.
  private func predicted(_ example: Case) -> Outcome {
    let type = NoteType(
      name: "M", kind: example.isCloze ? .cloze : .standard,
      fields: example.fields.map { Field(name: $0) },
      templates: example.templates.map { CardTemplate(name: "T", front: $0[0], back: $0[1]) })
    let changed =
      example.newName.map { type.renaming(field: example.field, to: $0) }
      ?? type.removing(field: example.field)
    return Outcome(
      fields: changed.fields.map(\.name), templates: changed.templates.map { [$0.front, $0.back] })
  }

  private func compare(_ cases: [Case]) throws -> Int {
    let answers: [Outcome?] = try AnkiOracle.ask("fields", ["cases": cases])
    #expect(answers.count == cases.count)
    for (example, answer) in zip(cases, answers) {
      guard let answer else { continue }
      let ours = predicted(example)
      #expect(ours.fields == answer.fields, "\(example)")
      #expect(
        ours.templates.map { $0.map { Array($0.utf8) } }
          == answer.templates.map { $0.map { Array($0.utf8) } }, "\(example)")
    }
    return answers.count { $0 != nil }
  }

  @Test func templatesFollowAsInAnki() throws {
    let accepted = try compare(Self.cases)
    // Nearly all of them are templates that Anki takes.
    #expect(accepted > Self.cases.count * 9 / 10)
  }

  @Test func randomTemplatesFollowAsInAnki() throws {
    var random = SeededRandom.printingSeed("randomTemplatesFollowAsInAnki")
    let pieces = [
      "{{A}}", "{{ B }}", "{{#A}}", "{{/A}}", "{{^B}}", "{{/B}}", "<!--", "-->", "{{", "}}", "{",
      "}", " ", "text:", "cloze:", "A", "B", "é", "\n", "{{=<% %>=}}", "<%", "%>", "<br>", "{{C}}",
    ]
    let cases = (0..<400).map { index in
      Case(
        isCloze: index % 5 == 0,
        templates: [
          [
            random.text(of: pieces, upTo: 6) + (index % 5 == 0 ? "{{cloze:A}}" : "{{A}}"),
            random.text(of: pieces, upTo: 6) + (index % 5 == 0 ? "{{cloze:B}}" : ""),
          ]
        ], newName: index % 2 == 0 ? "Z" : nil)
    }
    #expect(try compare(cases) > 50)
  }

  @Test func whatIsNotThereChangesNothing() {
    let type = NoteType(
      name: "M", fields: [Field(name: "A")],
      templates: [CardTemplate(name: "T", front: "{{ A }}", back: "")])
    #expect(type.removing(field: "A") == type)
    #expect(type.removing(field: "B") == type)
    #expect(type.renaming(field: "B", to: "C") == type)
    #expect(type.renaming(field: "A", to: "A") == type)
  }
}
