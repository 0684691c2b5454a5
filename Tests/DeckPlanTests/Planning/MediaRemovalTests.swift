import DeckModel
import DeckPlan
import Testing

@Suite("Media that left the files")
struct MediaRemovalTests {
  /// A file that we stored, that left the files, and that one of our notes refers to no more.
  private var scenario: Scenario {
    var scenario = Scenario()
    scenario.desired.policy.removed = .delete
    scenario.want("a", "x", back: "new")
    scenario.have(1, "x", back: "<img src=\"a.png\">")
    scenario.remember("a", 1)
    scenario.current.media = [
      MediaFile(name: "a.png", digest: "1", size: 1, uses: MediaUses(notes: [1]))
    ]
    scenario.state.media["a.png"] = MediaBase(digest: "1", isOurs: true)
    return scenario
  }

  @Test("goes when we stored it and nothing refers to it afterwards")
  func unused() {
    #expect(scenario.steps == ["updateNoteFields a", "deleteMedia a.png"])
  }

  @Test(
    "stays in every other case",
    arguments: [
      "policy", "not ours", "changed in Anki", "another note", "a template", "a held step",
      "an underscore", "nobody asked",
    ])
  func stays(reason: String) {
    var scenario = scenario
    switch reason {
    case "policy": scenario.desired.policy.removed = .suspend
    case "not ours": scenario.state.media["a.png"]?.isOurs = false
    case "changed in Anki": scenario.current.media[0].digest = "2"
    case "another note": scenario.current.media[0].uses?.notes = [1, 99]
    case "a template": scenario.current.media[0].uses?.isInModels = true
    case "a held step": scenario.state.notes["a"]?.fields["Back"] = ContentHash("older")
    case "an underscore":
      scenario.current.media[0].name = "_a.png"
      scenario.state.media = ["_a.png": MediaBase(digest: "1", isOurs: true)]
    default: scenario.current.media[0].uses = nil
    }
    #expect(!scenario.steps.contains { $0.hasPrefix("deleteMedia") })
  }
}
