package import DeckModel

/// Media that texts from Anki refer to and that the project does not have.
package struct NewReferences {
  private let texts: [String]
  private let known: Set<String>

  /// The references in changes.
  ///
  /// - Parameters:
  ///   - changes: what was edited in Anki.
  ///   - known: the names of the media that the project has.
  package init(in changes: [PulledChange], besides known: Set<String>) {
    texts = changes.flatMap { change -> [String] in
      switch change.content {
      case .field(_, let text): [text]
      case .template(let template): [template.front, template.back]
      default: []
      }
    }
    self.known = known
  }

  /// Whether there are none, whatever media there are.
  package var isEmpty: Bool {
    var used = UsedMedia(available: [])
    for text in texts { used.add(html: text) }
    return used.missing.subtracting(known).isEmpty
  }

  /// The names of those that are there, in order.
  package func names(among available: [String]) -> [String] {
    var used = UsedMedia(available: available)
    for text in texts { used.add(html: text) }
    return used.names.subtracting(known).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
