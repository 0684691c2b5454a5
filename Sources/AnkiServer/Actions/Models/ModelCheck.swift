import AnkiPackage
import DeckModel
import JSONText

/// What Anki refuses in the templates of a note type, in its English words (seen in 26.9).
struct ModelCheck {
  private let type: NoteType
  private let name: String

  init(_ record: ModelRecord) {
    type = record.noteType
    name = record.name
  }

  /// Refuses the first template that is wrong.
  func check() throws(ActionFailure) {
    for (index, template) in type.templates.enumerated() {
      if let problem = problem(template, index) {
        throw ActionFailure(
          "Card template \(Self.isolated("\(index + 1)")) in note type '\(Self.isolated(name))' "
            + "has a problem.<br>\(problem)")
      }
    }
  }

  private func problem(_ template: CardTemplate, _ index: Int) -> String? {
    guard let front = Template(template.front), let back = Template(template.back) else {
      return "See the preview for more information."
    }
    if let twin = type.templates[..<index].firstIndex(where: {
      $0.front.hasBytes(of: template.front)
    }) {
      return "The front side is identical to card template \(Self.isolated("\(twin + 1)"))."
    }
    for side in [front, back] {
      if let unknown = side.names.first(where: { !isKnown($0) }) {
        return "Field '\(Self.isolated(unknown))' not found."
      }
    }
    guard front.names.contains(where: { !Template.isClozeCondition($0) }) else {
      return "Expected to find a field replacement on the front of the card template."
    }
    if type.kind == .cloze, !(front.showsAClozeField && back.showsAClozeField) {
      return
        "Expected to find '{{cloze:Text}}' or similar on the front and back of the card template."
    }
    return nil
  }

  private func isKnown(_ name: String) -> Bool {
    name.isEmpty || name == "FrontSide" || Template.addedFields.contains(name)
      || Template.isClozeCondition(name) || type.field(named: name) != nil
  }

  /// What Anki's translations put around each thing that they name.
  static func isolated(_ text: String) -> String { "\u{2068}\(text)\u{2069}" }
}

extension Template {
  /// The fields that are shown and those on which something depends, in their order.
  fileprivate var names: [String] { Self.names(nodes) }

  private static func names(_ nodes: [Node]) -> [String] {
    nodes.flatMap { node -> [String] in
      switch node {
      case .text, .comment: []
      case .field(let name, _): [name]
      case .section(let name, _, let inner): [name] + names(inner)
      }
    }
  }
}
