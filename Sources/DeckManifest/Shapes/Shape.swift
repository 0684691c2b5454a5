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
  /// The bytes of each key's name: every note asks for them.
  private let names: [[UInt8]]
  /// The indices of the keys that must be there.
  let required: [Int]

  package init(_ name: String, _ keys: [MappingKey], exactlyOneOf alternatives: [String] = []) {
    self.name = name
    self.keys = keys
    self.alternatives = alternatives
    names = keys.map { Array($0.name.utf8) }
    required = keys.indices.filter { keys[$0].isRequired }
  }

  /// The index of the key of a name.
  func index(of name: some Collection<UInt8>) -> Int? {
    names.firstIndex { $0.count == name.count && $0.elementsEqual(name) }
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
