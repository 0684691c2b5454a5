import DeckModel
import JSONText

/// What a template needs of the fields so that its card has a question, as older clients read it.
///
/// It cannot tell everything that a template says; Anki 26.9 computes it in the same way.
enum Requirement: Equatable {
  case none
  /// Any of the fields, by index.
  case any([Int])
  /// All of the fields, by index.
  case all([Int])

  /// The requirement of a question side.
  init(_ template: Template?, fields: [String]) {
    guard let template else {
      self = .none
      return
    }
    let renders = { (filled: Set<String>) in
      template.renders(followsNegation: false) { filled.contains($0) }
    }
    let alone = fields.indices.filter { renders([fields[$0]]) }
    let everything = Set(fields)
    let needed = fields.indices.filter { !renders(everything.subtracting([fields[$0]])) }
    if !alone.isEmpty {
      self = .any(alone)
    } else if !needed.isEmpty && renders(everything) {
      self = .all(needed)
    } else {
      self = .none
    }
  }

  /// The entry of a note type's `req`, for the template of an index.
  func json(template: Int) -> JSONValue {
    let (kind, fields): (String, [Int]) =
      switch self {
      case .none: ("none", [])
      case .any(let fields): ("any", fields)
      case .all(let fields): ("all", fields)
      }
    return [
      .integer(Int64(template)), .string(kind), .array(fields.map { .integer(Int64($0)) }),
    ]
  }
}
