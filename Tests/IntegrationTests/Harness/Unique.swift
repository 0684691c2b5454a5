/// Names that no other test has, so that tests can share an Anki, even one that was used before.
struct Unique: Sendable {
  let suffix: String

  init() {
    let letters = Array("abcdefghijkmnpqrstuvwxyz23456789")
    suffix = String((0..<8).compactMap { _ in letters.randomElement() })
  }

  /// The name of a project's set of notes.
  var namespace: String { "it-\(suffix)" }
  var deck: String { "Deck \(suffix)" }
  var model: String { "Model \(suffix)" }
}
