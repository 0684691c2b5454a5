import YAMLTree

/// The files of a new project.
struct Starter {
  /// A file with its path inside the project.
  struct File {
    var path: String
    var text: String
  }

  let namespace: String

  /// The files, in the order in which they are written; the project file last, so that a project
  /// is whole when it is found.
  var files: [File] {
    [
      File(path: "models/word.yaml", text: Self.model),
      File(path: "decks/first.yaml", text: deck),
      File(path: "deckform.yaml", text: project()),
    ]
  }

  /// The nearest slug to a name.
  static func slug(from name: String) -> String {
    let letters = name.lowercased().unicodeScalars.map { scalar in
      ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
    }
    let slug = String(letters).split(separator: "-").joined(separator: "-")
    return slug.isEmpty ? "my-deck" : slug
  }

  /// The project file.
  ///
  /// - Parameters:
  ///   - url: where AnkiConnect listens, when not where it mostly does.
  ///   - keepsMediaNames: whether media have upper case in their names that Anki has, too.
  func project(url: String? = nil, keepsMediaNames: Bool = false) -> String {
    """
    deckform: 1
    namespace: \(namespace)
    \(keepsMediaNames ? "media_names: keep\n" : "")\
    targets:
      anki:
        type: ankiconnect
    \(url.map { "    url: \(ScalarText($0).line())\n" } ?? "")\
      release:
        type: package
        path: build/\(namespace).apkg

    """
  }

  private static let model = """
    models:
      - name: Word
        fields:
          - Word
          - name: Meaning
            format: markdown
        css: |
          .card { font-family: sans-serif; font-size: 24px; text-align: center; }
        templates:
          - name: Recognition
            front: "{{Word}}"
            back: |
              {{FrontSide}}
              <hr id="answer">
              {{Meaning}}

    """

  private var deck: String {
    """
    defaults: { model: Word, tags: [\(namespace)] }

    decks:
      - name: \(namespace)
        notes:
          - id: bonjour
            fields:
              Word: bonjour
              Meaning: "**hello**, good day"

          - id: merci
            fields:
              Word: merci
              Meaning: thank you

    """
  }
}
