import Foundation

/// A project that is changed in one way, round after round, so that every round has the same to write.
struct CrashProject {
  /// What its rounds change.
  enum Change {
    /// The model, the deck, three notes and a picture are new.
    case creation
    /// The same, and the notes go in a package.
    case packing
    /// Fields, tags, template, styling and the picture say something else.
    case update
    /// The same, and the fields go in a package.
    case repacking
    /// A studied note leaves the files, and the policy is to delete.
    case deletion
    /// A studied note leaves the files in one round, and comes back in the next.
    case suspension
    /// A field, a template, a deck and a note have another name.
    case rename
  }

  let change: Change
  let scene: Scene

  /// What must be agreed to.
  var options: [String] {
    switch change {
    case .deletion: ["--allow", "reviews=99"]
    case .packing, .repacking: ["--lane", "package"]
    case .rename: ["--allow", "shared-model=\(scene.names.model)"]
    default: []
    }
  }

  /// Whether all is new in every round.
  var isNew: Bool { change == .creation || change == .packing }

  /// Whether the content is another one in every round.
  private var isUpdate: Bool { change == .update || change == .repacking }

  /// What of cards and of the learner's own notes may change.
  var changes: Set<String> { change == .rename ? ["deckName", "mod"] : [] }

  /// Writes the files as they are in a round; 0 is before the first change.
  func write(round: Int) throws {
    let policy = change == .suspension ? "suspend" : "delete"
    let project = Vocabulary(names: scene.names).project(scene.anki.url)
    try scene.project.write("deckform.yaml", project + "policy: { removed: \(policy) }\n")
    try scene.project.write("models/word.yaml", model(round))
    try scene.project.write("decks/words.yaml", decks(round))
    try scene.project.write("media/\(picture)", "picture \(isUpdate ? round : 0)")
  }

  /// The first fields of our notes, as they must be after a round.
  func words(round: Int) -> [String] {
    let isThere = change != .suspension && leaves(round)
    return isThere ? ["bonjour", "salut"] : ["bonjour", "merci", "salut"]
  }

  /// Whether the note `merci` is not in the files.
  func leaves(_ round: Int) -> Bool {
    (change == .deletion || change == .suspension) && round % 2 == 1
  }

  private var picture: String { "pic-\(scene.names.suffix).png" }

  /// A name that is another one in every round of renames, and those that it had before.
  private func name(_ name: String, _ round: Int) -> String {
    guard change == .rename, round > 0 else { return "\(name) 0" }
    return "\(name) \(round), was: \(name) \(round - 1)"
  }

  private func key(_ round: Int) -> String { change == .rename ? "Sense \(round)" : "Sense 0" }

  private func deck(_ round: Int) -> String {
    change == .rename && round > 0 ? "\(scene.names.deck) \(round)" : scene.names.deck
  }

  private func model(_ round: Int) -> String {
    let edit = isUpdate ? round : 0
    return """
      models:
        - name: \(scene.names.model)
          fields: [Word, { name: \(name("Sense", round)) }, Extra]
          css: ".card { font-size: \(20 + edit)px; }"
          templates:
            - { name: \(name("Recognition", round)), front: "{{Word}}", back: "{{\(key(round))}} \(edit)" }

      """
  }

  private func decks(_ round: Int) -> String {
    let edit = isUpdate ? round : 0
    let former = change == .rename && round > 0 ? ", was: \(deck(round - 1))" : ""
    let sense = key(round)
    let merci = "  - { id: merci, fields: { Word: merci, \(sense): thanks \(edit) } }\n"
    return """
      defaults: { model: \(scene.names.model), deck: \(deck(round)) }
      decks: [{ name: \(deck(round))\(former) }]
      notes:
        - { id: \(name("bonjour", round)), fields: { Word: bonjour, \(sense): hello \(edit) }, tags: [t\(edit)] }
        - { id: salut, fields: { Word: salut, \(sense): { image: \(picture) } } }

      """ + (leaves(round) ? "" : merci)
  }
}
