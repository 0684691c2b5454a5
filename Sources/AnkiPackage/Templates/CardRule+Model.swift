import DeckModel
import DeckPlan

extension CardRule {
  /// The rule of a note type as a package holds it.
  init(_ model: ModelRecord) {
    self.init(
      fields: model.fieldNames, templates: model.isCloze ? nil : model.fronts.map { Template($0) })
  }
}
