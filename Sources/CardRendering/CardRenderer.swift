package import DeckModel
import DeckPlan

/// Renders the cards of the notes of one note type as Anki 26.9 does: byte for byte what its library
/// calls `render_output`.
package struct CardRenderer {
  private typealias Side = Result<Template, TemplateError>

  private let model: NoteType
  private let rule: CardRule
  private let sides: [(front: Side, back: Side)]

  /// A renderer for the notes of a note type.
  package init(_ model: NoteType) {
    self.model = model
    sides = model.templates.map { (Self.parsed($0.front), Self.parsed($0.back)) }
    let fronts = sides.map { try? $0.front.get() }
    rule = CardRule(
      fields: model.fields.map(\.name), templates: model.kind == .cloze ? nil : fronts)
  }

  private static func parsed(_ text: String) -> Side {
    Side { () throws(TemplateError) in try Template(parsing: text) }
  }

  /// The cards that Anki makes of a note, at least one.
  package func cards(of note: Note) -> [RenderedCard] {
    let texts = model.fields.map { note.text(of: $0.name) ?? "" }
    return rule.ordinals(texts, hasTags: !note.tags.isEmpty).map { card(Int($0), of: note) }
  }

  /// One card of a note, whether Anki would make it or not.
  ///
  /// - Parameters:
  ///   - ordinal: The index of the template or, of a cloze note type, the cloze number less one.
  ///   - id: Anki's number for the card; 0 for one that Anki does not have yet.
  package func card(_ ordinal: Int, of note: Note, id: Int64 = 0) -> RenderedCard {
    let index = model.kind == .cloze ? 0 : ordinal
    let name = model.templates[index].name
    let content = CardContent(
      of: note, model: model, template: name, ordinal: ordinal, cardID: id)
    let attempt = CardAttempt(
      content: content, ordinal: ordinal, isCloze: model.kind == .cloze, template: name)
    return attempt.card(front: sides[index].front, back: sides[index].back)
  }
}

/// One card on its way.
private struct CardAttempt {
  let content: CardContent
  let ordinal: Int
  let isCloze: Bool
  let template: String

  func card(
    front: Result<Template, TemplateError>, back: Result<Template, TemplateError>
  ) -> RenderedCard {
    var isFront = true
    do throws(TemplateError) {
      let front = try front.get()
      let asked = try text(of: front, frontSide: nil)
      if let remark = emptyRemark(front) { return empty(asked, remark) }
      let question = SoundExtractor.extract(from: asked, side: "q")
      isFront = false
      let shown = try text(of: try back.get(), frontSide: question.text)
      return RenderedCard(
        ordinal: ordinal, template: template, question: question,
        answer: SoundExtractor.extract(from: shown, side: "a"), isEmpty: false)
    } catch {
      return failed(TemplateProblem(isFront: isFront, error: error))
    }
  }

  private func text(of template: Template, frontSide: String?) throws(TemplateError) -> String {
    try TemplateRendering(content: content, ordinal: ordinal, frontSide: frontSide)
      .text(of: template)
  }

  private func emptyRemark(_ front: Template) -> String? {
    if isCloze {
      let numbers = ClozeNumbers.numbers(in: content.texts)
      return numbers.contains(UInt16(clamping: ordinal + 1))
        ? nil : AnkiRemark.missingCloze(ordinal + 1)
    }
    return front.renders(content.isFilled) ? nil : AnkiRemark.blankFront
  }

  private func empty(_ asked: String, _ remark: String) -> RenderedCard {
    RenderedCard(
      ordinal: ordinal, template: template,
      question: SoundExtractor.extract(from: asked + remark, side: "q"),
      answer: RenderedSide(text: remark, sounds: []), isEmpty: true)
  }

  private func failed(_ problem: TemplateProblem) -> RenderedCard {
    let side = RenderedSide(text: AnkiRemark.of(problem), sounds: [])
    return RenderedCard(
      ordinal: ordinal, template: template, question: side, answer: side, isEmpty: false,
      problem: problem)
  }
}
