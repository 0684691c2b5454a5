import JSONText

/// Where the server answers otherwise than the add-on, and why.
struct ContractDifferences {
  private var entries: [String: String] = [:]

  /// Reads `Differences.json`: for each reason the steps, as `scenario:index`.
  init() throws {
    let json = try ContractScenario.json(ContractScenario.folder("Differences.json"))
    for member in json.members {
      for step in member.value.elements { entries[step.string] = member.key }
    }
  }

  /// Why a step differs; nil when it must not.
  func reason(_ scenario: String, _ index: Int) -> String? { entries["\(scenario):\(index)"] }

  /// All reasons.
  var reasons: Set<String> { Set(entries.values) }
}
