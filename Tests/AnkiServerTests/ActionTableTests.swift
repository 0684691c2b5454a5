import AnkiConnect
import Testing

@testable import AnkiServer

@Suite struct ActionTableTests {
  @Test("the server has every action that the client has, and no other")
  func names() {
    let names = ActionCatalogue.groups.flatMap(\.actions).map { $0.name } + ["multi"]
    #expect(Set(ActionTable.names) == Set(names))
  }
}
