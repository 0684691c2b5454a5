import ArgumentParser
import DeckPlan

/// What the user agrees to beforehand.
struct AllowanceOptions: ParsableArguments {
  @Flag(help: "Take over notes, models and media that are not known to be ours and differ.")
  var adopt = false

  @Flag(help: "Write over what was edited in Anki, also where the files changed too.")
  var overwriteDrift = false

  @Option(
    help: ArgumentHelp(
      "Allow what is held back by default, separated by commas: full-sync (changes that make "
        + "AnkiWeb ask for a full sync), delete=N, reviews=N, cards=N, remove-field=NAME, "
        + "shared-model=NAME, new-notes.",
      valueName: "what"))
  var allow: [AllowedList] = []

  /// Whether nothing is agreed to.
  var isEmpty: Bool { !adopt && !overwriteDrift && allow.isEmpty }

  /// The allowances for the planner.
  var allowances: Allowances {
    var allowances = Allowances(adopt: adopt, overwriteDrift: overwriteDrift)
    for allowed in allow.flatMap(\.items) {
      switch allowed {
      case .fullSync: allowances.fullSync = true
      case .newNotes: allowances.newNotes = true
      case .deletes(let count): allowances.deletes = count
      case .reviews(let count): allowances.reviews = count
      case .cards(let count): allowances.cards = count
      case .sharedModel(let name): allowances.sharedModels.insert(name)
      case .removeField(let name): allowances.removedFields.insert(name)
      }
    }
    return allowances
  }
}

/// One thing that can be allowed.
enum Allowed: Equatable {
  case fullSync
  case newNotes
  case deletes(Int)
  case reviews(Int)
  case cards(Int)
  case sharedModel(String)
  case removeField(String)

  /// As the command line writes it; nil when it is nothing that can be allowed.
  init?(_ text: Substring) {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    switch (parts.first, parts.count == 2 ? parts[1] : nil) {
    case ("full-sync", nil): self = .fullSync
    case ("new-notes", nil): self = .newNotes
    case ("delete", let count?):
      guard let count = Int(count), count >= 0 else { return nil }
      self = .deletes(count)
    case ("reviews", let count?):
      guard let count = Int(count), count >= 0 else { return nil }
      self = .reviews(count)
    case ("cards", let count?):
      guard let count = Int(count), count >= 0 else { return nil }
      self = .cards(count)
    case ("shared-model", let name?): self = .sharedModel(name)
    case ("remove-field", let name?): self = .removeField(name)
    default: return nil
    }
  }

  /// As the command line writes it.
  var argument: String {
    switch self {
    case .fullSync: "full-sync"
    case .newNotes: "new-notes"
    case .deletes(let count): "delete=\(count)"
    case .reviews(let count): "reviews=\(count)"
    case .cards(let count): "cards=\(count)"
    case .sharedModel(let name): "shared-model=\(name)"
    case .removeField(let name): "remove-field=\(name)"
    }
  }
}

/// Things that can be allowed, separated by commas.
struct AllowedList: ExpressibleByArgument {
  let items: [Allowed]

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
    items = parts.compactMap(Allowed.init)
    if items.isEmpty || items.count < parts.count { return nil }
  }
}
