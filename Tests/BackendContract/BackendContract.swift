package import DeckModel
import DeckPlan
package import DeckSync

/// What every backend promises: after an apply, everything is done and the next plan is empty.
package struct BackendContract {
  private let backend: any Backend
  private let prefix: String
  private let media: [MediaFile]

  /// The contract of a backend; names begin with `prefix`.
  package init(_ backend: any Backend, prefix: String, media: [MediaFile] = []) {
    self.backend = backend
    self.prefix = prefix
    self.media = media
  }

  /// Plans, applies and plans again, over random projects one after the other.
  ///
  /// - Returns: what broke the contract, each line with the seed and the round.
  package func violations(seed: UInt64, rounds: Int = 3) async -> [String] {
    var projects = RandomProjects(seed: seed, prefix: prefix, media: media)
    var violations: [String] = []
    for round in 0..<rounds {
      let project = withGUIDs(projects.next())
      do throws(BackendError) {
        let found = try await broken(by: project)
        violations += found.map { "seed \(seed), round \(round): \($0)" }
      } catch {
        violations.append("seed \(seed), round \(round): \(error.message)")
      }
    }
    return violations
  }

  private func broken(by project: DesiredState) async throws(BackendError) -> [String] {
    let allowances = Allowances(
      adopt: true, fullSync: true, newNotes: true, reviews: .max, cards: .max,
      removedFields: ["I"])
    let first = try await Synchronizer.plan(project, on: backend, allowances: allowances)
    // Two notes that could be one are a legitimate answer to a random project.
    guard first.problems.isEmpty else { return [] }
    let report = await Synchronizer.apply(first.plan, on: backend, for: project)
    let again = try await Synchronizer.plan(project, on: backend, allowances: allowances)
    return report.entries.filter { $0.result != .done }.map {
      "\(Self.title($0.step)): \($0.result)"
    }
      + again.problems.map { "a problem afterwards: \($0.message)" }
      + again.plan.steps.map { "still to do: \(Self.title($0)), \($0.reason)" }
  }

  private static func title(_ step: PlannedOperation) -> String {
    "\(step.operation.name) \(step.operation.key.name)"
  }

  /// Guids as frozen as the tests need them, where the target has any.
  private func withGUIDs(_ project: DesiredState) -> DesiredState {
    guard backend.capabilities.guids else { return project }
    var project = project
    for index in project.collection.notes.indices {
      project.collection.notes[index].guid = "guid-\(project.collection.notes[index].id ?? "")"
    }
    return project
  }
}
