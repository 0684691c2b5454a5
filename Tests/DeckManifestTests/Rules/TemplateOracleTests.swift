import AnkiOracle
import DeckModel
import Foundation
import SeededRandom
import Testing

/// The rule refuses exactly the templates that Anki's own library refuses.
@Suite(.enabled(if: AnkiOracle.python != nil, "\(AnkiOracle.reason)"))
struct TemplateOracleTests {
  struct Model: Encodable, CustomStringConvertible {
    var cloze: Bool
    var fields = ["A", "B b", "é"]
    var templates: [[String]]

    var description: String { "\(cloze ? "cloze" : "standard") \(templates)" }

    var type: NoteType {
      NoteType(
        name: "Asked", kind: cloze ? .cloze : .standard, fields: fields.map { Field(name: $0) },
        templates: templates.enumerated().map {
          CardTemplate(name: "T\($0.offset)", front: $0.element[0], back: $0.element[1])
        })
    }
  }

  /// What is tried on either side of a template, beside what is right.
  static let texts = [
    "<!-- {{Old}} -->", "<!-- {{", "<!-- -->{{Old}}-->", "{{=<% %>=}}<%A%>",
    "{{=<% %>=}}<%Old%>{{Old}}",
    " {{=<% %>=}}{{=<% %>=}}<%A%>", "{{text: A}}", "{{text:A }}", "{{}}", "{{ }}", "{{:}}",
    "{{text:}}",
    "{{tts-voices:}}", "{{Old}}", "{{a}}", "{{e\u{301}}}", "{{\u{E9}}}", "{{B  b}}", "{{ B b }}",
    "{{{A}}}",
    "{{A", "{{", "}}", "{{A}}}}", "{{#}}", "{{/}}", "{{#}}{{/}}", "{{# }}{{/ }}", "{{#A}}",
    "{{/A}}",
    "{{^A}}", "{{# A }}x{{/ A}}", "{{#A}}{{#B b}}{{/A}}{{/B b}}", "{{#A}}{{^A}}{{/A}}{{/A}}",
    "{{#Old}}{{/Old}}", "{{#A}}{{Old}}{{/A}}", "{{#text:A}}{{/text:A}}", "{{FrontSide}}",
    "{{#FrontSide}}{{/FrontSide}}",
    "{{Tags}}{{Type}}{{Deck}}{{Subdeck}}{{Card}}{{CardFlag}}{{CardID}}", "{{CardId}}",
    "{{frontside}}",
    "{{text:Tags}}", "{{#Tags}}x{{/Tags}}", "{{#c1}}{{/c1}}", "{{^c2}}{{/c2}}", "{{#c0}}{{/c0}}",
    "{{#c+1}}{{/c+1}}", "{{#c-1}}{{/c-1}}", "{{#c}}{{/c}}", "{{#C1}}{{/C1}}",
    "{{#c4294967295}}{{/c4294967295}}",
    "{{#c4294967296}}{{/c4294967296}}", "{{#c\u{663}}}{{/c\u{663}}}", "{{c1}}", "{{cloze:A}}",
    "{{text:cloze:A}}",
    "{{cloze:text:A}}", "{{cloze:}}", "{{cloze :A}}", "{{Cloze:A}}", "{{cloze-only:A}}",
    "{{cloze:Tags}}",
    "{{#A}}{{cloze:A}}{{/A}}", "{{\u{A0}A\u{3000}}}", "{{A\u{200B}}}", "{{#A\n}}x{{/A}}", "x", "",
  ]

  private func compare(_ models: [Model]) throws {
    let refusals: [String?] = try AnkiOracle.ask("templates", models)
    for (model, refusal) in zip(models, refusals) {
      let errors = TemplateRule.problems(of: model.type).filter { $0.code == .refusedTemplate }
      #expect(errors.isEmpty == (refusal == nil), "\(model): \(refusal ?? "taken"), \(errors)")
    }
  }

  @Test func eachTextOnEachSide() throws {
    try compare(
      [false, true].flatMap { cloze in
        let right = cloze ? "{{cloze:A}}" : "{{A}}"
        return Self.texts.flatMap { text in
          [[text, right], [right, text], [right + text, right], [right, right + text]].map {
            Model(cloze: cloze, templates: [$0])
          }
        }
      })
  }

  @Test func equalFronts() throws {
    let fronts = [
      "{{A}}", "{{ A }}", "{{A}} ", "{{A}}<!-- x -->", "{{cloze:A}}", "{{cloze:A}}\u{E9}",
      "{{cloze:A}}e\u{301}",
    ]
    try compare(
      [false, true].flatMap { cloze in
        fronts.flatMap { one in
          fronts.map {
            Model(cloze: cloze, templates: [[one, "{{cloze:A}}"], [$0, "{{cloze:A}}"]])
          }
        }
      })
  }

  @Test func randomTexts() throws {
    var random = SeededRandom.printingSeed("TemplateOracleTests")
    let pieces = [
      "{{", "}}", "{", "}", "#", "^", "/", ":", " ", "A", "B b", "Old", "c1", "cloze", "text",
      "Tags", "<!--",
      "-->", "{{=<% %>=}}", "<%", "%>", "{{A}}", "{{#A}}", "{{/A}}", "{{cloze:A}}", "{{^B b}}",
      "{{/B b}}", "\u{301}", "\u{FE0F}", "\u{200D}", "\u{5B7}", "\u{93E}",
    ]
    let models = (0..<1000).map { _ in
      let cloze = Bool.random(using: &random)
      let sides = (0..<2).map { _ in
        (Bool.random(using: &random) ? (cloze ? "{{cloze:A}}" : "{{A}}") : "")
          + (0..<Int.random(in: 0...6, using: &random)).map { _ in
            pieces.randomElement(using: &random) ?? ""
          }.joined()
      }
      return Model(cloze: cloze, templates: [sides])
    }
    try compare(models)
  }
}
