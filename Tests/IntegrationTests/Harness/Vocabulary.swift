/// A small project: one model, one deck, two notes; with names of its own.
struct Vocabulary: Sendable {
  var names = Unique()
  /// What stands in the mapping of the target `anki` besides its type and url.
  var targetExtra = ""
  var notes = """
      - id: bonjour
        fields: { Word: bonjour, Meaning: hello }
        tags: [greeting]
      - id: merci
        fields: { Word: merci, Meaning: thanks }
    """
  var fields = "[Word, Meaning, Extra]"

  /// The files, with the target `anki` at a URL and the target `release`, a package.
  func files(url: String = "http://127.0.0.1:9") -> [String: String] {
    ["deckform.yaml": project(url), "models/word.yaml": model, "decks/words.yaml": deck]
  }

  func project(_ url: String) -> String {
    """
    deckform: 1
    namespace: \(names.namespace)
    targets:
      anki: { type: ankiconnect, url: "\(url)"\(targetExtra) }
      release: { type: package, path: build/words.apkg }

    """
  }

  var model: String {
    """
    models:
      - name: \(names.model)
        fields: \(fields)
        css: |
          .card { font-size: 20px; }
        templates:
          - name: Recognition
            front: "{{Word}}"
            back: "{{FrontSide}}<hr>{{Meaning}}"

    """
  }

  var deck: String {
    """
    defaults: { model: \(names.model), deck: \(names.deck) }
    notes:
    \(notes)

    """
  }
}
