import DeckModel
import YAMLTree

/// The values of a mapping by the keys of its shape.
///
/// Making one reports unknown, doubled and missing keys.
struct MappingReader {
  /// The mapping.
  let node: YAMLNode
  private let shape: MappingShape
  /// Where the value of each key stands; nil when the mapping does not have it.
  private var values: [Int?]
  /// Keys that were probably meant by ones that are not known: they are not missing besides.
  private var meant: Set<String> = []

  /// Reads the keys of `node`; nil (and a problem) when it is no mapping.
  init?(_ node: YAMLNode, _ shape: MappingShape, _ decoder: inout FileDecoder) {
    self.node = node.resolved
    self.shape = shape
    values = Array(repeating: nil, count: shape.keys.count)
    guard self.node.kind == .mapping else {
      decoder.report(
        .wrongShape, "\(shape.name) must be a mapping", at: node,
        label: "this is a \(self.node.kindName)",
        notes: [.init("\(shape.name) may have: \(shape.keyNames.joined(separator: ", "))")])
      return nil
    }
    readEntries(&decoder)
    reportMissing(&decoder)
    reportAlternatives(&decoder)
  }

  /// The value of a key, when the mapping has it.
  subscript(key: StaticString) -> YAMLNode? {
    guard let index = key.withUTF8Buffer({ shape.names.index(of: $0.span) }) else {
      preconditionFailure("\(shape.name) has no key \(key)")
    }
    return value(at: index)
  }

  private func value(at index: Int) -> YAMLNode? { values[index].map(node.other) }

  /// The value of a key whose name is only known at run time.
  func value(of name: String) -> YAMLNode? {
    shape.keys.firstIndex { $0.name == name }.flatMap(value)
  }

  private mutating func readEntries(_ decoder: inout FileDecoder) {
    // Merge keys are not among the entries.
    var mayRepeat = node.hasMergeKeys
    for entry in node.entries {
      guard let index = entry.index(in: shape.names) else {
        mayRepeat = true
        reportUnknown(entry.key, &decoder)
        continue
      }
      if values[index] == nil { values[index] = entry.valueIndex } else { mayRepeat = true }
    }
    if mayRepeat { decoder.reportDuplicateKeys(of: node, in: shape.name) }
  }

  private mutating func reportUnknown(_ key: YAMLNode, _ decoder: inout FileDecoder) {
    guard let name = key.scalar else {
      return decoder.report(.unknownKey, "a key of \(shape.name) must be text", at: key)
    }
    if let word = Nearest.word(to: name, among: shape.keyNames) { meant.insert(word) }
    decoder.report(
      .unknownKey, "unknown key \"\(name)\" in \(shape.name)", at: key,
      label: "not a key of \(shape.name)",
      notes: [.init("\(shape.name) may have: \(shape.keyNames.joined(separator: ", "))")],
      help: Nearest.help(for: name, among: shape.keyNames))
  }

  private func reportMissing(_ decoder: inout FileDecoder) {
    for index in shape.required where values[index] == nil {
      let key = shape.keys[index]
      guard !meant.contains(key.name) else { continue }
      decoder.report(
        .missingKey, "\(shape.name) needs the key \"\(key.name)\"", at: node.head,
        notes: [.init(key.about)])
    }
  }
}

extension MappingReader {
  /// Which of the keys that exclude each other there is; nil when there is none or more than one.
  var alternative: String? {
    let present = presentAlternatives
    return present.count == 1 ? present.first : nil
  }

  private var presentAlternatives: [String] {
    zip(shape.keys, values).filter { key, value in
      value != nil && shape.alternatives.contains(key.name)
    }.map(\.0.name)
  }

  private func reportAlternatives(_ decoder: inout FileDecoder) {
    if !shape.alternatives.isEmpty, presentAlternatives.count != 1,
      meant.isDisjoint(with: shape.alternatives)
    {
      decoder.report(
        .wrongShape,
        "\(shape.name) has exactly one of \(shape.alternatives.joined(separator: ", "))",
        at: node.head)
    }
    for (index, companion) in shape.accompanied where values[companion] == nil {
      guard let value = value(at: index) else { continue }
      decoder.report(
        .unknownKey,
        "\(shape.name) has \(shape.keys[index].name) only beside \(shape.keys[companion].name)",
        at: value, help: "remove it")
    }
  }

}

extension YAMLNode {
  /// A place to point at for the whole of a mapping: its first key.
  var head: YAMLNode {
    var iterator = entries.makeIterator()
    return iterator.next()?.key ?? self
  }
}
