import AnkiSearch
import JSONText

/// A search in words, for people and for programs.
struct ExplanationRenderer {
  let search: SearchNode

  /// A line each group and term, those below each other that belong together.
  var text: String {
    SearchExplanation(search).lines.map { line in
      let term = line.term.map { "  [\(Printable.line($0))]" } ?? ""
      return String(repeating: "  ", count: line.depth) + Printable.line(line.words) + term + "\n"
    }.joined()
  }

  /// The lines, and the search as deckform writes it.
  var json: String {
    JSONWriter.document { json in
      json.member("format_version", "1.0")
      json.member("query", search.description)
      json.member("lines") { json in
        json.array { json in
          for line in SearchExplanation(search).lines {
            json.object { json in
              json.member("depth", Int64(line.depth))
              json.member("words", line.words)
              json.optional("term", line.term)
            }
          }
        }
      }
    }
  }
}
