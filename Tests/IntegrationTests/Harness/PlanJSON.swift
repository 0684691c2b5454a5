import Foundation
import Testing

/// What `plan --format json` says, as far as these tests look at it.
struct PlanJSON: Sendable {
  var document: JSON

  init(_ run: Run) throws {
    document = try JSONDecoder().decode(JSON.self, from: Data(run.output.utf8))
  }

  /// The names of the operations, in order.
  var operations: [String] {
    document["steps"].elements.compactMap { $0["operation"].text }
  }
}
