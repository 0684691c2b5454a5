package import DeckModel
package import JSONText

/// Adds a card template at the end; every note gets its card.
///
/// Forces a full sync.
///
/// Only for a name that is not there: of a present one it changes the text until Anki is closed.
package struct ModelTemplateAdd: WriteAction {
  package static let name = "modelTemplateAdd"

  /// The note type's name.
  package var model: String
  /// The template.
  package var template: CardTemplate

  package init(model: String, template: CardTemplate) {
    self.model = model
    self.template = template
  }

  package func writeParameters(to json: inout JSONWriter) {
    json.member("modelName", model)
    json.member("template") { json in
      json.object { template.write(to: &$0) }
    }
  }
}
