import Testing

@testable import DeckPlan

@Suite("Placing names in an ordered list")
struct PlacementTests {
  @Test("what only the target has stays where it is and causes no move")
  func extrasStay() {
    #expect(Placement.steps(from: ["A", "X", "B"], to: ["A", "B"]) == [])
  }

  @Test("a new name goes behind the one before it")
  func addition() {
    #expect(Placement.steps(from: ["A", "B"], to: ["A", "N", "B"]) == [.add("N", 1)])
  }

  @Test("names in another order are moved")
  func move() {
    #expect(
      Placement.steps(from: ["A", "B"], to: ["B", "A"]) == [.move("A", from: 0, to: 1)])
  }
}
