import DeckModel
import DeckPlan
import SeededRandom
import Testing

/// Which cards keep their template when a note gets another note type.
struct CardKeepingTests {
  private func type(
    _ name: String, _ templates: [String], kind: NoteType.Kind = .standard,
    was: [String: String] = [:]
  ) -> NoteType {
    NoteType(
      name: name, kind: kind, fields: [Field(name: "F")],
      templates: templates.map {
        CardTemplate(
          name: $0, front: "", back: "", formerNames: was[$0].map { [$0] } ?? [])
      })
  }

  private func keeping(
    _ old: [String], _ new: [String], was: [String: String] = [:], mayArrange: Bool = true
  ) -> CardKeeping {
    let wanted = type("New", new, was: was)
    return .between(type("Old", old), and: wanted, declared: wanted, mayArrange: mayArrange)
  }

  @Test func whatStandsInItsPlaceStays() {
    #expect(keeping(["One", "Flag"], ["One", "Flag", "New"]).kept == nil)
    #expect(keeping(["One", "Flag"], ["One", "Flagge"], was: ["Flagge": "Flag"]).kept == nil)
    #expect(keeping(["One", "Flag"], ["One"]).kept == [0])
    #expect(keeping(["One"], ["Other"]).kept == [])
  }

  @Test func anInsertedTemplateIsMovedBehindForAWhile() {
    let change = keeping(["One", "Flag"], ["One", "New", "Flag"])
    #expect(change.kept == [0, 1])
    #expect(
      change.arrangement == [
        TemplateOrder(
          model: "New", meanwhile: ["One", "Flag", "New"], afterwards: ["One", "New", "Flag"])
      ])
    #expect(change.place(of: 1, from: "Old", to: "New") == 2)
  }

  @Test func aTemplateBehindTheLastOneOfTheOtherComesForwardForAWhile() {
    let change = keeping(["One", "New", "Flag"], ["One", "Flag"])
    #expect(change.kept == [0, 2])
    #expect(
      change.arrangement == [
        TemplateOrder(
          model: "Old", meanwhile: ["One", "Flag", "New"], afterwards: ["One", "New", "Flag"])
      ])
    #expect(change.place(of: 2, from: "Old", to: "New") == 1)
  }

  @Test func withoutAnotherOrderOnlyWhatStandsInItsPlaceStays() {
    let change = keeping(["One", "Flag"], ["One", "New", "Flag"], mayArrange: false)
    #expect(change.kept == [0] && change.arrangement == [])
  }

  @Test func clozesKeepTheirNumbersAndBecomeNoTemplates() {
    let (cloze, other) = (type("C", ["Cloze"], kind: .cloze), type("D", ["Lücke"], kind: .cloze))
    let standard = type("S", ["Cloze"])
    func kept(_ old: NoteType?, _ new: NoteType) -> [Int]? {
      CardKeeping.between(old, and: new, declared: nil, mayArrange: true).kept
    }
    #expect(kept(cloze, other) == nil)
    #expect(kept(cloze, standard) == [])
    #expect(kept(standard, cloze) == [])
    #expect(kept(nil, standard) == [])
  }

  /// Plays what Anki does: cards move with their template in a note type, and keep their index into another one.
  @Test func everyTemplateThatBothHaveKeepsItsCards() {
    var random = SeededRandom.printingSeed()
    let names = ["A", "B", "C", "D", "E", "F"]
    for _ in 0..<2000 {
      let old = Array(names.shuffled(using: &random).prefix(.random(in: 1...5, using: &random)))
      let new = Array(names.shuffled(using: &random).prefix(.random(in: 1...5, using: &random)))
      let change = keeping(old, new)
      func meanwhile(_ model: String, _ order: [String]) -> [String] {
        change.arrangement.first { $0.model == model }?.meanwhile ?? order
      }
      let (before, after) = (meanwhile("Old", old), meanwhile("New", new))
      #expect(before.sorted() == old.sorted() && after.sorted() == new.sorted())
      for (index, name) in old.enumerated() {
        #expect(change.kept?.contains(index) ?? true == new.contains(name), "\(old) \(new)")
        guard new.contains(name) else { continue }
        let place = before.firstIndex(of: name) ?? -1
        #expect(after.indices.contains(place) && after[place] == name, "\(old) \(new)")
        #expect(change.place(of: index, from: "Old", to: "New") == new.firstIndex(of: name))
      }
    }
  }
}
