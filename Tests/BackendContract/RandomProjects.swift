package import DeckModel
import SeededRandom

/// Random projects, small enough that names collide often from one to the next.
package struct RandomProjects {
  private var generator: SeededRandom
  /// What every name begins with, so that a collection can be shared.
  private let prefix: String
  /// Files that may be used as media.
  private let media: [MediaFile]

  /// Projects of the namespace `prefix`, from a seed.
  package init(seed: UInt64, prefix: String, media: [MediaFile] = []) {
    generator = SeededRandom(seed: seed)
    self.prefix = prefix
    self.media = media
  }

  /// The next project.
  package mutating func next() -> DesiredState {
    let models = (0..<Int.random(in: 1...2, using: &generator)).map { model("\(prefix) M\($0)") }
    let decks = ["A", "A::B", "C"].map { "\(prefix)::\($0)" }
    var notes: [Note] = []
    for index in 0..<Int.random(in: 0...20, using: &generator) {
      notes.append(note("n\(index)", pick(models), pick(decks)))
    }
    return DesiredState(
      collection: CollectionState(
        models: models, decks: decks.map { Deck(name: $0) }, notes: notes,
        media: media.filter { _ in Bool.random(using: &generator) }),
      namespace: prefix, mark: "deckform::\(prefix)")
  }

  /// A field that some projects lack is never the first: Anki would keep it there, and empty.
  private mutating func model(_ name: String) -> NoteType {
    let fields = ["F", "G", "H"].shuffled(using: &generator) + (pick([true, false]) ? ["I"] : [])
    return NoteType(
      name: name,
      fields: fields.map { Field(name: $0, size: pick([nil, 20]), hint: pick([nil, "h"])) },
      templates: ["T", "U"].prefix(pick([1, 2])).map {
        CardTemplate(
          name: $0, front: "{{\(fields[0])}} \($0)\(pick(["", "!"]))", back: "{{FrontSide}}<hr>b")
      },
      css: pick(["", ".card { color: red; }"]))
  }

  private mutating func note(_ id: String, _ model: NoteType, _ deck: String) -> Note {
    let count = Int.random(in: 1...model.fields.count, using: &generator)
    let fields = model.fields.prefix(count).enumerated().map { index, field in
      NoteField(field.name, index == 0 ? "\(id) \(word())" : pick(["", word(), word()]))
    }
    return Note(
      id: id, model: model.name, deck: deck, fields: fields,
      tags: Canonical.tags(["a", "b", "c::d"].filter { _ in Bool.random(using: &generator) }))
  }

  private mutating func word() -> String {
    pick(["eins", "zwei", "<b>drei</b>", "é", "漢字", "a\nb", "&amp; x", "\"q\""])
  }

  private mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int.random(in: 0..<list.count, using: &generator)]
  }
}
