import Testing

extension Scene {
  /// A project that was applied and studied, in a deck where the learner has a note of the same model.
  static func studied(_ vocabulary: Vocabulary = Vocabulary()) async throws -> Scene {
    let scene = try Scene(vocabulary)
    try await scene.applyFully()
    try scene.addByHand("own word", meaning: "my own", tags: ["Own::Tag", "leech"])
    try scene.study()
    return scene
  }

  /// Answers every card: some are known well, some were forgotten, one is new again.
  func study() throws {
    let cards = try cards()
    for (round, eases) in [[4, 3, 3, 4], [3, 3, 1, 4], [1, 3, 4, 2]].enumerated() {
      let answers = cards.enumerated().map { index, card -> JSON in
        ["cardId": .number(card), "ease": .number(eases[(index + round) % eases.count])]
      }
      let done = try anki.call("answerCards", ["answers": .array(answers)])
      try #require(done.elements == answers.map { _ in true })
    }
    for (index, card) in try history().cards.filter({ $0.value["type"] == 2 }).keys.enumerated() {
      let values: JSON = [.number(90 + index), .number(30 + index), 2150, .number(12 + index), 3]
      let set: JSON = [
        "card": .number(card), "keys": ["ivl", "due", "factor", "reps", "lapses"],
        "newValues": values, "warning_check": true,
      ]
      try #require(try anki.call("setSpecificValueOfCard", set) == [true])
    }
    let history = try history()
    try #require(history.reviewCount == 3 * cards.count)
    try #require(history.cards.values.contains { ($0["interval"]?.number ?? 0) >= 90 })
  }

  /// The numbers of all cards of the project's model, whosever they are.
  func cards() throws -> [Int] {
    try anki.call("findCards", ["query": "\"note:\(names.model)\""]).elements.compactMap(\.number)
      .sorted()
  }

  /// The numbers of the learner's own notes.
  func ownNotes() throws -> [Int] {
    // Anki spells a tag as its like is spelled that it has already.
    try notes().filter { $0.tags.contains { $0.lowercased() == "own::tag" } }
      .compactMap { $0["noteId"].number }
  }

  /// How well the cards are known, and the learner's own notes.
  func history() throws -> History {
    try History(of: cards(), own: ownNotes(), in: anki)
  }

  /// Expects that what is done takes nothing from the learner; `besides` names what of a card may
  /// change.
  @discardableResult
  func keepingHistory<Result>(
    besides: Set<String> = [], sourceLocation: SourceLocation = #_sourceLocation,
    _ body: () async throws -> Result
  ) async throws -> Result {
    let before = try history()
    let result = try await body()
    try expectKept(before, besides: besides, sourceLocation: sourceLocation)
    return result
  }

  /// Expects that nothing of a history is lost or changed by now.
  func expectKept(
    _ before: History, besides: Set<String> = [], after note: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let now = try History(of: Array(before.cards.keys), own: Array(before.own.keys), in: anki)
    let losses = before.losses(in: now, besides: besides)
    #expect(
      losses.isEmpty, "\(note) \(losses.joined(separator: "\n"))", sourceLocation: sourceLocation)
  }

  /// The first fields of all notes of the model, sorted: nothing is lost and nothing twice.
  func words() throws -> [String] {
    try notes().compactMap { $0.field("Word") }.sorted()
  }

  /// Edits fields of a note in Anki, as a learner would.
  func edit(_ word: String, _ fields: JSON) throws {
    let note: JSON = ["id": try note(word)["noteId"], "fields": fields]
    try anki.call("updateNoteFields", ["note": note])
  }

  /// Says what the project's policy is.
  func setPolicy(_ policy: String) throws {
    try project.change("deckform.yaml", from: "targets:", to: "policy: { \(policy) }\ntargets:")
  }

  /// The name of the file in the collection that remembers what was last written.
  var stateName: String { "_deckform.\(names.namespace).json" }

  /// What is remembered, as it is stored; nil when nothing is.
  func storedState() throws -> String? {
    try anki.call("retrieveMediaFile", ["filename": .string(stateName)]).text
  }

  /// Loses what is remembered.
  func loseState() throws {
    try anki.call("deleteMediaFile", ["filename": .string(stateName)])
  }

  /// Puts something else in the place of what is remembered.
  func replaceState(base64 data: String) throws {
    try anki.call("storeMediaFile", ["filename": .string(stateName), "data": .string(data)])
  }

  /// The same project in another folder, as a second computer with the same collection has it.
  func onAnotherComputer() throws -> Scene {
    Scene(anki: anki, names: names, project: try Project(copyOf: project))
  }
}
