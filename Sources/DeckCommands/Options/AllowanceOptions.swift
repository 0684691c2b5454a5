import ArgumentParser
import DeckPlan

/// What the user agrees to beforehand.
struct AllowanceOptions: ParsableArguments {
  /// What can be allowed by name.
  enum Allowed: String, CaseIterable, ExpressibleByArgument {
    case fullSync = "full-sync"
  }

  @Flag(help: "Take over equal notes and media even where their content differs.")
  var adopt = false

  @Option(
    help:
      "Allow what is held back by default: full-sync (changes that make AnkiWeb ask for a full sync)."
  )
  var allow: [Allowed] = []

  /// The allowances for the planner.
  var allowances: Allowances {
    Allowances(adopt: adopt, fullSync: allow.contains(.fullSync))
  }
}
