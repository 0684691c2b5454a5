import DeckModel
import DeckPlan

/// The steps of a plan that say in which order the fields and templates of note types stand.
///
/// One of them alone does not tell whether it is done: later ones may shift what it placed.
struct Placements {
  private let operations: [Operation]

  init(_ operations: [Operation]) {
    self.operations = operations.filter { $0.list != nil }
  }

  /// Whether a note type is as all steps that are about the same list leave it.
  ///
  /// Those that take away come last, and where one is done the others were before; what it shifted
  /// is not known.
  func areDone(besides operation: Operation, in model: NoteType) -> Bool {
    let group = operations.filter { $0.list == operation.list }
    if group.contains(where: { $0.takesAway && $0.isFulfilled(by: model) }) { return true }
    return group.indices.allSatisfy { index in
      group[index].takesAway
        || group[index].settled(after: group[(index + 1)...]).isFulfilled(by: model)
    }
  }
}

/// A list of fields or templates of a note type.
private enum PartList: Equatable {
  case fields(model: String)
  case templates(model: String)
}

extension Operation {
  /// The list whose order it changes.
  fileprivate var list: PartList? {
    switch self {
    case .addField(let model, _, _), .moveField(let model, _, _, _), .removeField(let model, _):
      .fields(model: model)
    case .addTemplate(let model, _, _), .moveTemplate(let model, _, _, _),
      .removeTemplate(let model, _):
      .templates(model: model)
    default: nil
    }
  }
}
