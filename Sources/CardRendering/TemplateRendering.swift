import DeckModel

/// Fills a template in, as Anki 26.9 does.
struct TemplateRendering {
  /// What there is to show.
  let content: CardContent
  /// Which card of the note.
  let ordinal: Int
  /// What `{{FrontSide}}` shows; nil on the front itself.
  let frontSide: String?

  /// The text of a template.
  ///
  /// Sections that are not shown are checked, too.
  func text(of template: Template) throws(TemplateError) -> String {
    try text(of: template.nodes)
  }

  private func text(of nodes: [Template.Node]) throws(TemplateError) -> String {
    var text = ""
    for node in nodes {
      switch node {
      case .text(let piece): text += piece
      case .comment(let inner): text += "<!--\(inner)-->"
      case .field(let name, let filters): text += try field(name, filters)
      case .section(let name, let isNegated, let inner):
        let isShown = try isShown(name, isNegated)
        let inner = try self.text(of: inner)
        if isShown { text += inner }
      }
    }
    return text
  }

  private func field(_ name: String, _ filters: [String]) throws(TemplateError) -> String {
    if name.hasBytes(of: "FrontSide") { return frontSide ?? "" }
    // A filter of an add-on may make something of no field at all; without it nothing is shown.
    if name.isEmpty, !filters.isEmpty { return "" }
    guard let text = content.text(of: name) else { throw .unknownField(name, filters: filters) }
    return FieldFilters(field: name, cloze: ordinal + 1, isQuestion: frontSide == nil)
      .apply(filters, to: text)
  }

  private func isShown(_ name: String, _ isNegated: Bool) throws(TemplateError) -> Bool {
    if content.isFilled(name) { return !isNegated }
    guard content.text(of: name) != nil || Template.isClozeCondition(name) else {
      throw .unknownCondition(name, isNegated: isNegated)
    }
    return isNegated
  }
}
