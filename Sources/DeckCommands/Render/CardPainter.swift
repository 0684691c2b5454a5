import CardRendering
import DeckModel
import DeckPlan

/// A card with both pages.
struct PaintedCard {
  /// The id of its note.
  var note: String
  /// The name of its template and, of a cloze, its number.
  var name: String
  /// The deck that it is in.
  var deck: String
  /// The page of the question.
  var front: String
  /// The page of the answer.
  var back: String
}

/// Makes pages of the cards of notes.
struct CardPainter {
  private let collection: CollectionState
  private let mark: String?
  private var media: EmbeddedMedia
  private var renderers: [String: CardRenderer] = [:]
  /// What Anki would show an error for, a line each.
  private(set) var problems: [String] = []

  init(_ desired: DesiredState) {
    collection = desired.collection
    mark = desired.mark
    media = EmbeddedMedia(collection.media)
  }

  /// The cards of notes, in order.
  mutating func cards(of notes: [Note]) -> [PaintedCard] {
    notes.flatMap { cards(of: $0) }
  }

  private mutating func cards(of note: Note) -> [PaintedCard] {
    guard let model = collection.model(named: note.model) else {
      problems.append(
        "note \"\(Printable.line(note.id ?? ""))\": its model \"\(note.model)\" is not in the files"
      )
      return []
    }
    let marked = marked(note)
    return renderer(model).cards(of: marked).map { paint($0, of: marked, model) }
  }

  /// A note with the tag that it has in Anki.
  private func marked(_ note: Note) -> Note {
    var note = note
    if let mark { note.tags = Canonical.tags(note.tags + [mark]) }
    return note
  }

  private mutating func renderer(_ model: NoteType) -> CardRenderer {
    if let known = renderers[model.name] { return known }
    let renderer = CardRenderer(model)
    renderers[model.name] = renderer
    return renderer
  }

  private mutating func paint(
    _ card: RenderedCard, of note: Note, _ model: NoteType
  ) -> PaintedCard {
    let id = note.id ?? "note"
    let name = model.kind == .cloze ? "\(card.template)-\(card.ordinal + 1)" : card.template
    if let problem = card.problem {
      problems.append(
        "note \"\(Printable.line(id))\", template \"\(card.template)\", "
          + "\(problem.isFront ? "front" : "back"): \(Printable.line(problem.error.message()))")
    }
    var markup = CardMarkup(card: card, note: note, media: media)
    let sides = [markup.question(), markup.answer()]
    let css = markup.media.embed(inCSS: model.css)
    media = markup.media
    let pages = zip(["front", "back"], sides).map { side, text in
      CardPage(
        title: "\(id): \(name) (\(side))", css: css, number: card.ordinal + 1, content: text
      ).html
    }
    return PaintedCard(note: id, name: name, deck: note.deck, front: pages[0], back: pages[1])
  }
}
