import DeckModel
import Foundation
import SeededRandom
import Testing

@testable import DeckPlan

@Suite("Notes of which nothing changed")
struct UntouchedTests {
  @Test("a note that is as it was written is told without comparing")
  func plain() {
    #expect(Case().isUntouched)
  }

  @Test("of a note that is told so, the comparison finds nothing to do nor to remember")
  func law() {
    var random = SeededRandom.printingSeed("UntouchedTests.law")
    var (untouched, changed) = (0, 0)
    for _ in 0..<3_000 {
      var example = Case()
      for _ in 0..<Int.random(in: 0...2, using: &random) { example.change(&random) }
      if example.isUntouched {
        untouched += 1
        #expect(example.comparisonFindsNothing, "\(example.pair)")
      } else {
        changed += 1
      }
    }
    #expect(untouched > 300 && changed > 300, "\(untouched) untouched, \(changed) changed")
  }
}

/// A note of the files, its partner and what was written, equal at first.
private struct Case {
  var pair = NoteMatching.Pair(
    desired: Note(
      id: "a", model: "Basic", deck: "D",
      fields: [NoteField("Front", "x"), NoteField("Back", "é")], tags: ["t", "u"]),
    current: Note(
      noteID: 1, model: "Basic", deck: "D",
      fields: [NoteField("Front", "x"), NoteField("Back", "é")],
      tags: ["deckform::test", "own", "t", "u"],
      cards: [Card(id: 10, deck: "D"), Card(id: 11, deck: "D")]),
    base: NoteBase(
      noteID: 1, model: "Basic", deck: "D",
      fields: ["Front": ContentHash("x"), "Back": ContentHash("é")], tags: ["t", "u"]))
  var model = Scenario.basic

  private var ownership: Ownership {
    var desired = Scenario().desired
    desired.collection.models = [model]
    return Ownership(
      desired, in: CollectionState(decks: [Deck(name: "D")]), capabilities: Scenario().capabilities)
  }

  var isUntouched: Bool {
    var ownership = ownership
    return ownership.isUntouched(pair)
  }

  var comparisonFindsNothing: Bool {
    var ownership = ownership
    let comparison = Comparison(
      with: SyncState(), policy: Policy(), capabilities: Scenario().capabilities,
      allowances: Allowances())
    let wanted = pair.current.map { ownership.adopting($0, into: pair.desired, base: pair.base) }
    let steps = Diff.note(pair, wanted, ownership: &ownership, comparison: comparison)
    let settled = SettledNote(
      pair, wanted: wanted, mark: "deckform::test", isPending: pair.isAdopted && !steps.isEmpty)
    return steps.isEmpty && settled.base == pair.base
  }

  mutating func change(_ random: inout SeededRandom) {
    let text = ["x", "é", "e\u{301}", ""].randomElement(using: &random) ?? ""
    let tags =
      [["t", "u"], ["t"], ["deckform::test", "t", "u"], ["T", "u"], ["t", "u", "v"], []]
      .randomElement(using: &random) ?? []
    let place = Int.random(in: 0...1, using: &random)
    let name = ["Basic", "basic", "Other"].randomElement(using: &random) ?? ""
    let deck = ["D", "d", "E"].randomElement(using: &random) ?? ""
    switch Int.random(in: 0..<19, using: &random) {
    case 0: pair.desired.fields[place].text = text
    case 1: pair.current?.fields[place].text = text
    case 2: pair.base?.fields[["Front", "Back"][place]] = ContentHash(text)
    case 3: pair.desired.tags = tags
    case 4: pair.current?.tags = tags
    case 5: pair.base?.tags = tags
    case 6: pair.desired.deck = deck
    case 7: pair.current?.cards[place].deck = deck
    case 8: pair.base?.deck = place == 0 ? nil : deck
    case 9: pair.current?.cards[place].isFiltered.toggle()
    case 10: pair.current?.cards[place].isSuspended.toggle()
    case 11: pair.base?.suspended = [[], [10]][place]
    case 12: pair.desired.isProtected.toggle()
    case 13: pair.desired.model = name
    case 14: pair.current?.model = name
    case 15: model.fields[place].management = .initial
    case 16: pair.current?.fields.append(NoteField("Third", text))
    case 17: pair.isAdopted.toggle()
    default: pair.base?.model = name
    }
  }
}
