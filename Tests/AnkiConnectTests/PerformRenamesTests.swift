import DeckModel
import DeckPlan
import DeckSync
import Testing

@testable import AnkiConnect

@Suite struct PerformRenamesTests {
  private static let model = """
    [{"name": "M", "type": 0, "css": "", "flds": [{"name": "A", "ord": 0}, {"name": "B", "ord": 1}],
      "tmpls": [{"name": "S", "ord": 0, "qfmt": "", "afmt": ""},
        {"name": "T", "ord": 1, "qfmt": "", "afmt": ""}]}]
    """

  private func perform(
    _ operations: [Operation]
  ) async throws -> (outcomes: [OperationOutcome], sent: [String]) {
    let (backend, anki) = try await FakeAnki.backend { request in
      switch request.name {
      case "modelNames": .result(#"["M"]"#)
      case "findModelsByName": .result(Self.model)
      default: .result("null")
      }
    }
    let outcomes = await backend.perform(operations)
    let writes = anki.requests.joined().filter { $0.name.hasSuffix("Rename") }
    return (outcomes, writes.map { "\($0.name) \($0.parameters)" })
  }

  private func field(_ old: String, _ new: String, in model: String = "M") -> Operation {
    .renameField(model: model, from: old, to: Field(name: new))
  }

  private func template(_ old: String, _ new: String) -> Operation {
    .renameTemplate(model: "m", from: old, to: CardTemplate(name: new, front: "", back: ""))
  }

  @Test func renamesOneAfterTheOther() async throws {
    let (outcomes, sent) = try await perform([
      field("A", "a"), field("B", "C"), field("a", "B"), template("T", "t"), template("S", "U"),
    ])
    #expect(outcomes == Array(repeating: .done(noteID: nil), count: 5))
    #expect(
      sent == [
        #"modelFieldRename {"modelName":"M","oldFieldName":"A","newFieldName":"a"}"#,
        #"modelFieldRename {"modelName":"M","oldFieldName":"B","newFieldName":"C"}"#,
        #"modelFieldRename {"modelName":"M","oldFieldName":"a","newFieldName":"B"}"#,
        #"modelTemplateRename {"modelName":"m","oldTemplateName":"T","newTemplateName":"t"}"#,
        #"modelTemplateRename {"modelName":"m","oldTemplateName":"S","newTemplateName":"U"}"#,
      ])
  }

  @Test func refusesANameThatIsTaken() async throws {
    let (outcomes, sent) = try await perform([
      field("A", "b"), template("S", "t"), field("none", "B"), field("A", "B", in: "none"),
    ])
    #expect(
      outcomes == [
        .failed(#"there is already a field "b""#),
        .failed(#"there is already a card template "t""#),
        .done(noteID: nil), .done(noteID: nil),
      ])
    #expect(sent.count == 2)
  }
}
