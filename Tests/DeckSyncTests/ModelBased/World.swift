import DeckModel
import DeckPlan
import DeckSync
import SeededRandom

/// Files, a collection and a learner, all changing at random; and what must hold whatever they do.
struct World {
  var random: SeededRandom
  var files: DesiredState
  let anki: MemoryBackend
  /// Every text that deckform wrote into a field or found there as the files say, by note and field.
  var written: [Int64: [String: Set<String>]] = [:]
  /// The notes that deckform made or took over, by the id that the files give them now.
  var owners: [String: Int64] = [:]
  /// Own files of the collection as they were before, for a state that is older than the rest.
  var oldFiles: [[String: [UInt8]]] = []
  var violations: [String] = []
  var history: [String] = []

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    let capabilities = Capabilities(
      guids: false, deckDescriptions: false, rightToLeft: true, syncs: true, exclusive: false,
      marks: true, remembers: true, modelNames: seed % 3 == 0)
    anki = MemoryBackend(
      CollectionState(decks: [Deck(name: "Default")], notes: Self.foreign),
      capabilities: capabilities)
    let model = NoteType(
      name: "M", idField: seed % 2 == 0 ? "Key" : nil,
      fields: ["F", "G", "Key"].map { Field(name: $0) },
      templates: [CardTemplate(name: "T", front: "{{F}}", back: "{{G}}")])
    files = DesiredState(
      collection: CollectionState(models: [model], decks: [Deck(name: "A"), Deck(name: "B")]),
      namespace: "world", mark: "deckform::world")
    files.policy.removed = [.keep, .suspend, .delete][Int(seed / 2 % 3)]
    files.policy.deleteLimit = .percentage(100)
  }

  /// Notes of the learner that no project knows.
  private static let foreign = (1...3).map { index in
    Note(
      noteID: Int64(index), model: "M", deck: "Own",
      fields: [NoteField("F", "own \(index)"), NoteField("G", "g"), NoteField("Key", "")],
      tags: ["leech"], cards: [Card(id: Int64(index * 10), deck: "Own")])
  }

  /// Whether the files give notes an id that Anki keeps in a field.
  var hasIDField: Bool { files.collection.models[0].idField != nil }

  mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int.random(in: 0..<list.count, using: &random)]
  }

  mutating func word() -> String {
    pick(["eins", "zwei", "drei", "vier", "fünf"]) + " \(Int.random(in: 0...999, using: &random))"
  }

  /// Remembers what is done, for the message.
  mutating func tell(_ text: String) { history.append(text) }

  mutating func violate(_ text: String) {
    violations.append(text + "\n  after: " + history.suffix(30).joined(separator: "\n         "))
  }
}
