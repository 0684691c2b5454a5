import DeckPlan

/// Operations of one kind that follow each other, with their places in the whole list.
struct OperationRun {
  /// An operation and its place.
  struct Element {
    let index: Int
    let operation: Operation
  }

  private(set) var operations: [Element]

  /// The runs of a list, in its order.
  static func runs(of operations: [Operation]) -> [OperationRun] {
    var runs: [OperationRun] = []
    for (index, operation) in operations.enumerated() {
      let element = Element(index: index, operation: operation)
      if runs.last?.operations.last?.operation.name == operation.name {
        runs[runs.count - 1].operations.append(element)
      } else {
        runs.append(OperationRun(operations: [element]))
      }
    }
    return runs
  }
}
