import DeckModel
import DeckPlan

/// One change of each kind on the notes of a sample, and what should be there afterwards.
struct ContractChanges {
  private(set) var operations: [Operation] = []
  private(set) var expected: [Note]

  init(_ notes: [Note], sample: ContractSample) {
    expected = notes
    for index in 0..<3 {
      change(index, Operation.updateNoteFields) { $0.fields[1].text = "updated \(index) <i>" }
    }
    for index in 3..<6 {
      change(index, Operation.updateNoteTags) {
        $0.tags = Canonical.tags($0.tags + ["new", "x::y"])
      }
    }
    change(6, Operation.updateNoteTags) { $0.tags = Canonical.tags($0.tags.filter { $0 != "b" }) }
    change(7, Operation.adoptNote) {
      $0.fields[1].text = "adopted"
      $0.tags = Canonical.tags($0.tags + [sample.mark])
    }
    change(8, { .changeModel(from: $0, to: $1, CardKeeping()) }) {
      $0.model = sample.models[1].name
      $0.fields = [NoteField("Text", "{{c1::now}} cloze"), NoteField("Extra", "kept")]
    }
    for index in 9..<11 {
      change(index, Operation.moveCards) {
        $0.deck = sample.deck + " moved"
        for card in $0.cards.indices { $0.cards[card].deck = $0.deck }
      }
    }
  }

  private mutating func change(
    _ index: Int, _ operation: (Note, Note) -> Operation, _ edit: (inout Note) -> Void
  ) {
    let old = expected[index]
    edit(&expected[index])
    operations.append(operation(old, expected[index]))
  }
}
