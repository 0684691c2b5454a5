extension Operation {
  /// A move as it looks when all later steps are done too: they may shift what it placed.
  package func settled(after later: some Sequence<Operation>) -> Operation {
    switch self {
    case .moveField(let model, let field, let from, let to):
      .moveField(model: model, field: field, from: from, to: shifted(to, by: later))
    case .moveTemplate(let model, let template, let from, let to):
      .moveTemplate(model: model, template: template, from: from, to: shifted(to, by: later))
    default: self
    }
  }

  private func shifted(_ index: Int, by later: some Sequence<Operation>) -> Int {
    later.filter { $0.isPlacement(besides: self) }.reduce(index) { index, step in
      switch step {
      case .addField(_, _, let added), .addTemplate(_, _, let added):
        added <= index ? index + 1 : index
      case .moveField(_, _, let from, let to), .moveTemplate(_, _, let from, let to):
        Self.shifted(index, from: from, to: to)
      default: index
      }
    }
  }

  private static func shifted(_ index: Int, from: Int, to: Int) -> Int {
    let without = from < index ? index - 1 : index
    return to <= without ? without + 1 : without
  }

  /// Whether both place things in the same list.
  private func isPlacement(besides other: Operation) -> Bool {
    switch (other, self) {
    case (.moveField(let model, _, _, _), .addField(let own, _, _)),
      (.moveField(let model, _, _, _), .moveField(let own, _, _, _)),
      (.moveTemplate(let model, _, _, _), .addTemplate(let own, _, _)),
      (.moveTemplate(let model, _, _, _), .moveTemplate(let own, _, _, _)):
      model == own
    default: false
    }
  }
}
