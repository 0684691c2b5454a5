import Testing

@testable import AnkiConnect

@Suite struct CatalogueTests {
  @Test func hasEveryActionOfTheAddOn() throws {
    let recorded = try ApiReflect.result(in: Recording("apiReflect.json").result())
    #expect(recorded.actions.count == 122)
    #expect(ActionCatalogue.names == recorded.actions.sorted())
  }

  @Test(.enabled(if: ContractAnki.url != nil))
  func hasEveryActionOfTheRunningAddOn() async throws {
    let anki = AnkiConnectClient(ContractAnki.connection)
    let actions = try await anki(ApiReflect()).actions
    #expect(Set(actions).symmetricDifference(ActionCatalogue.names).isEmpty)
  }

  /// Whoever knows the name of one knows that of the other.
  @Test func typesAreCalledAsTheirActions() {
    for action in ActionCatalogue.groups.flatMap(\.actions) {
      let name = String(describing: action)
      #expect(name.prefix(1).lowercased() + name.dropFirst() == action.name)
      #expect(ActionCatalogue.action(named: action.name) == action)
    }
  }

  @Test func everyActionEitherReadsOrWrites() {
    for action in ActionCatalogue.groups.flatMap(\.actions) {
      #expect((action is any ReadAction.Type) != (action is any WriteAction.Type), "\(action)")
      #expect(action.isMutating == (action is any WriteAction.Type))
    }
  }

  @Test func groupsAreWhole() {
    #expect(ActionCatalogue.groups.map(\.name).count == 8)
    let graphical = ActionCatalogue.groups.last?.actions.map { $0.name } ?? []
    #expect(graphical == ActionCatalogue.names.filter { $0.hasPrefix("gui") })
    #expect(ActionCatalogue.action(named: "multi") == nil)
  }
}
