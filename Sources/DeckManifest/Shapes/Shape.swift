import YAMLTree

/// What a place in a file may hold: read by the decoder and written out as JSON Schema, so that
/// both say the same.
package indirect enum Shape: Sendable {
  /// Any scalar, taken as written.
  case text
  /// A whole number.
  case integer
  /// `true` or `false`.
  case flag
  /// One of some words.
  case choice([String])
  /// A sequence of one shape.
  case list(Shape)
  /// A mapping with the keys of ours.
  case mapping(MappingShape)
  /// A mapping with the user's keys and values of one shape.
  case dictionary(Shape)
  /// Any of some shapes.
  case either([Shape])
}

/// The keys of a mapping.
///
/// A class, as every mapping that is read holds it.
package final class MappingShape: Sendable {
  /// What it is, with its article: "a note".
  package let name: String
  /// The keys, in the order in which messages list them.
  package let keys: [MappingKey]
  /// Keys of which there must be exactly one; empty where there is no such rule.
  package let alternatives: [String]
  /// The names of the keys.
  let names: YAMLNames
  /// The indices of the keys that must be there.
  let required: [Int]
  /// The indices of the keys that mean nothing without another, each with that of the other.
  let accompanied: [(key: Int, companion: Int)]

  package init(_ name: String, _ keys: [MappingKey], exactlyOneOf alternatives: [String] = []) {
    self.name = name
    self.keys = keys
    self.alternatives = alternatives
    names = YAMLNames(keys.map(\.name))
    required = keys.indices.filter { keys[$0].isRequired }
    accompanied = keys.indices.flatMap { index in
      keys.indices.filter { keys[$0].name == keys[index].companion }.map { (index, $0) }
    }
  }

  /// The names of the keys, in their order.
  package var keyNames: [String] { keys.map(\.name) }
}

/// One key of a mapping.
package struct MappingKey: Sendable {
  /// The key as it is written.
  package let name: String
  /// What its value may be.
  package let shape: Shape
  /// Whether the mapping must have it.
  package let isRequired: Bool
  /// The key without which it means nothing.
  package let companion: String?
  /// What it is for, in one sentence; editors show it.
  package let about: String

  package init(
    _ name: String, _ shape: Shape, required: Bool = false, with companion: String? = nil,
    _ about: String
  ) {
    self.name = name
    self.shape = shape
    self.isRequired = required
    self.companion = companion
    self.about = about
  }
}
