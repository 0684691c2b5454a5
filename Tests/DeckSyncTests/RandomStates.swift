import DeckModel

/// A generator of random numbers that gives the same ones for the same seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// Random projects, small enough that names collide often.
struct RandomStates {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// A project of namespace `laws`.
  mutating func desired() -> DesiredState {
    let models = (0..<Int.random(in: 1...3, using: &generator)).map { model("M\($0)") }
    let decks = ["A", "A::B", "C"].shuffled(using: &generator)
    var notes: [Note] = []
    for index in 0..<Int.random(in: 0...30, using: &generator) {
      notes.append(note("n\(index)", pick(models), pick(decks)))
    }
    let media = (0..<Int.random(in: 0...3, using: &generator)).map {
      MediaFile(name: "m\($0).png", digest: word(), size: 1)
    }
    return DesiredState(
      collection: CollectionState(
        models: models, decks: decks.map { Deck(name: $0) }, notes: notes, media: media),
      namespace: "laws", mark: "deckform::laws")
  }

  private mutating func model(_ name: String) -> NoteType {
    let fields = ["F", "G", "H", "I"].shuffled(using: &generator).prefix(pick([2, 3, 4]))
    return NoteType(
      name: name, fields: fields.map { Field(name: $0, hint: pick([nil, "h", "i"])) },
      templates: ["T", "U"].prefix(pick([1, 2])).map {
        CardTemplate(
          name: $0, front: "{{\(fields.first ?? "F")}}\($0)\(pick(["", "x"]))", back: "b")
      },
      css: pick(["", ".card {}"]))
  }

  private mutating func note(_ id: String, _ model: NoteType, _ deck: String) -> Note {
    let fields = model.fields.enumerated().map { index, field in
      NoteField(field.name, index == 0 ? "\(id) \(word())" : pick(["", word(), word()]))
    }
    return Note(
      id: id, model: model.name, deck: deck,
      fields: Array(fields.prefix(Int.random(in: 1...fields.count, using: &generator))),
      tags: ["a", "b", "c"].filter { _ in Bool.random(using: &generator) })
  }

  private mutating func word() -> String { pick(["eins", "zwei", "drei", "é", "漢字", "<b>x</b>"]) }

  private mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int.random(in: 0..<list.count, using: &generator)]
  }
}
