import DeckModel

extension Diff {
  /// Models that are missing, and parts of models that differ.
  static func models(
    from current: CollectionState, to desired: CollectionState, _ comparison: Comparison
  ) -> [PlannedOperation] {
    desired.models.flatMap { model -> [PlannedOperation] in
      guard let old = current.model(named: model.name) else {
        return [comparison.step(.createModel(model), .update)]
      }
      return ModelComparison(
        current: old, wanted: model, base: comparison.state.models[old.name] ?? ModelBase(),
        comparison: comparison
      ).changes()
    }
  }
}

extension Field {
  /// This field with the options that it does not manage taken from the target.
  func filled(from present: Field) -> Field {
    var field = self
    field.font = font ?? present.font
    field.size = size ?? present.size
    field.isRightToLeft = isRightToLeft ?? present.isRightToLeft
    field.hint = hint ?? present.hint
    return field
  }

  /// Whether the editor options are the same.
  func hasOptions(of other: Field) -> Bool {
    font == other.font && size == other.size && isRightToLeft == other.isRightToLeft
      && (hint ?? "").hasBytes(of: other.hint ?? "")
  }
}

extension CardTemplate {
  /// Whether both sides are the same, byte for byte: Anki stores templates as they are.
  func hasSides(of other: CardTemplate) -> Bool {
    front.hasBytes(of: other.front) && back.hasBytes(of: other.back)
  }
}
