package import DeckManifest
import JSONText

/// Writes shapes out as JSON Schema (2020-12), for editors.
///
/// It is the same description that the decoder reads by.
package struct SchemaDocument {
  private let title: String
  private let root: MappingShape
  /// Names that the user's own project gives to some keys: models, decks.
  private let suggestions: [String: [String]]

  /// The schema of a file whose outermost mapping is `root`.
  package init(_ title: String, _ root: MappingShape, suggestions: [String: [String]] = [:]) {
    self.title = title
    self.root = root
    self.suggestions = suggestions
  }

  /// The schema of deckform.yaml.
  package static let project = SchemaDocument("deckform project file", .project)
  /// The schema of deck files, without the names of any project.
  package static let deckFile = SchemaDocument("deckform deck file", .deckFile)

  /// The document, ending with a line feed.
  package var document: String {
    JSONWriter.document { json in
      json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      json.member("title", title)
      mapping(&json, root)
    }
  }

  private func mapping(_ json: inout JSONWriter, _ mapping: MappingShape) {
    json.member("type", "object")
    json.object("properties") { json in
      for key in mapping.keys {
        json.object(key.name) { json in
          json.member("description", key.about)
          shape(&json, key.shape, key: key.name)
        }
      }
    }
    let required = mapping.keys.filter(\.isRequired).map(\.name)
    if !required.isEmpty { json.member("required", required) }
    if !mapping.alternatives.isEmpty {
      json.objects("oneOf", mapping.alternatives) { $0.member("required", [$1]) }
    }
    companions(&json, mapping.keys.filter { $0.companion != nil })
    json.member("additionalProperties", false)
  }

  private func companions(_ json: inout JSONWriter, _ keys: [MappingKey]) {
    guard !keys.isEmpty else { return }
    json.object("dependentRequired") { json in
      for key in keys { json.member(key.name, key.companion.map { [$0] } ?? []) }
    }
  }

  private func shape(_ json: inout JSONWriter, _ shape: Shape, key: String) {
    switch shape {
    case .text: text(&json, key: key)
    case .integer: integer(&json)
    case .flag: json.member("enum") { $0.verbatim(#"[true,false,"true","false"]"#.utf8) }
    case .choice(let words): choice(&json, words)
    case .mapping(let keys): mapping(&json, keys)
    case .list(let element): list(&json, element, key: key, types: ["array", "null"])
    case .dictionary(let value):
      json.member("type", "object")
      json.object("additionalProperties") { self.shape(&$0, value, key: key) }
    case .either(let shapes): json.objects("anyOf", shapes) { option(&$0, $1, key: key) }
    }
  }

  /// One of several shapes: a list among them must be written, or nothing would be one.
  private func option(_ json: inout JSONWriter, _ shape: Shape, key: String) {
    if case .list(let element) = shape {
      list(&json, element, key: key, types: ["array"])
    } else {
      self.shape(&json, shape, key: key)
    }
  }

  /// A list; where only a list may stand, `key:` with nothing after it is an empty one.
  private func list(_ json: inout JSONWriter, _ element: Shape, key: String, types: [String]) {
    json.member("type", types)
    json.object("items") { shape(&$0, element, key: key) }
  }

  /// A whole number that Anki can keep in 16 bits, with or without quotes.
  private func integer(_ json: inout JSONWriter) {
    json.member("type", ["integer", "string"])
    json.member("minimum", 0)
    json.member("maximum", 65_535)
    // The same range for a number in quotes.
    let upTo = "[0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]"
    json.member("pattern", "^([+]?0*(\(upTo))|-0+)$")
  }

  /// Any scalar is text to deckform, so an editor must not complain of `no` or `1.10`.
  private func text(_ json: inout JSONWriter, key: String) {
    json.member("type", ["string", "number", "boolean"])
    if let names = suggestions[key] { json.member("examples", names) }
  }

  /// The words of a choice; a number may be written without quotes.
  private func choice(_ json: inout JSONWriter, _ words: [String]) {
    json.member("enum") { json in
      json.array { json in
        for word in words {
          json.value(word)
          if let number = Int(word) { json.value(number) }
        }
      }
    }
  }
}
