import DeckModel
import YAMLTree

/// Gives a field of a note in a YAML file another value.
struct FieldEdit {
  let place: NotePlace
  let name: String

  private var source: SourceMap { place.source }

  /// The edits; nil where the value is written in a way that they do not know.
  func edits(to value: NewValue) -> [ByteEdit]? {
    guard let entry = place.entry("fields") else {
      return place.mergedEntry("fields").flatMap { own($0.value, value) }.map { [$0] }
    }
    let fields = entry.value
    if fields.kind == .alias { return [merging(fields, value)] }
    let isInFlow = place.isInFlow || fields.style == .flow
    guard let field = fields.ownEntry(name) else {
      return appending(value, to: fields, isInFlow).map { [$0] }
    }
    return edits(of: field, to: value, isInFlow)
  }

  /// A field that only a merge key gives gets an entry of its own, which wins.
  private func appending(_ value: NewValue, to fields: YAMLNode, _ isInFlow: Bool) -> ByteEdit? {
    guard case .scalar(let text) = value else { return nil }
    return MappingEdit(fields, in: source, isInFlow: isInFlow).appending(name, text)
  }

  /// Fields that an alias names stay with whoever else has them: the note merges them, and says its own.
  private func merging(_ alias: YAMLNode, _ value: NewValue) -> ByteEdit {
    let range = source.range(of: alias)
    let reference = String(decoding: source.bytes[range], as: UTF8.self)
    return ByteEdit(range, "{ <<: \(reference), \(key(name)): \(flow(value)) }")
  }

  /// The fields of a note that merges a whole other one: it gets its own, which replace those.
  private func own(_ merged: YAMLNode, _ value: NewValue) -> ByteEdit? {
    let changed = "\(key(name)): \(flow(value))"
    if let anchor = anchor(of: merged) {
      return place.end.appending("fields", written: "{ <<: *\(anchor), \(changed) }")
    }
    let pairs = merged.entries.map { entry -> String? in
      guard let field = entry.key.scalar else { return nil }
      return field.hasBytes(of: name)
        ? changed : written(entry.value).map { "\(key(field)): \($0)" }
    }
    let known = pairs.compactMap(\.self)
    guard known.count == pairs.count else { return nil }
    return place.end.appending("fields", written: "{ \(known.joined(separator: ", ")) }")
  }

  private func key(_ name: String) -> String { ScalarText(name).line(inFlow: true) }

  /// The name under which a mapping can be merged; nil when it has none.
  private func anchor(of node: YAMLNode) -> String? {
    let mark: UInt8 = node.kind == .alias ? UInt8(ascii: "*") : UInt8(ascii: "&")
    let text = source.bytes[source.offset(of: node.start)...]
    guard text.first == mark else { return nil }
    let name = text.dropFirst().prefix { $0 > 32 && !",[]{}".utf8.contains($0) }
    return String(decoding: name, as: UTF8.self)
  }

  /// A value that is said once more; nil for lists.
  private func written(_ node: YAMLNode) -> String? {
    let node = node.resolved
    if let scalar = node.scalar { return ScalarText(scalar).line(inFlow: true) }
    guard node.kind == .mapping else { return nil }
    let pairs = node.entries.map { entry in
      written(entry.value).map { "\(key(entry.key.scalar ?? "")): \($0)" }
    }
    let known = pairs.compactMap(\.self)
    return known.count == pairs.count ? "{ \(known.joined(separator: ", ")) }" : nil
  }

  private func edits(
    of field: YAMLEntry, to value: NewValue, _ isInFlow: Bool
  ) -> [ByteEdit]? {
    let node = field.value
    let column = field.key.start.column - 1
    if case .scalar(let text) = value, node.kind == .scalar {
      return scalarEdits(node, to: text, isInFlow, column)
    }
    if case .typed(let kind, let text) = value, node.kind == .mapping,
      let inner = node.ownEntry(kind), inner.value.kind == .scalar
    {
      return scalarEdits(
        inner.value, to: text, isInFlow || node.style == .flow, inner.key.start.column - 1)
    }
    guard node.kind == .alias || !isNamed(node) else { return nil }
    return whole(field, value, isInFlow, column).map { [$0] }
  }

  /// An anchor that others follow goes on to the first of them, with the old text.
  private func scalarEdits(
    _ node: YAMLNode, to text: String, _ isInFlow: Bool, _ column: Int
  ) -> [ByteEdit] {
    let edit = ScalarEdit(node, in: source, isInFlow: isInFlow, parentColumn: column)
    guard let name = edit.anchor, let first = node.firstAlias else { return [edit.edit(to: text)] }
    let moved = "&\(name) " + ScalarText(node.scalar ?? "").line(inFlow: true)
    return [
      edit.replacing(by: ScalarText(text).line(inFlow: isInFlow)),
      ByteEdit(source.range(of: first), moved),
    ]
  }

  /// Whether a list or mapping has a name that others may follow.
  private func isNamed(_ node: YAMLNode) -> Bool {
    source.bytes[source.offset(of: node.start)] == UInt8(ascii: "&")
  }

  /// Everything behind the key, replaced.
  private func whole(
    _ field: YAMLEntry, _ value: NewValue, _ isInFlow: Bool, _ column: Int
  ) -> ByteEdit? {
    guard !isInFlow else { return ByteEdit(source.range(of: field.value), flow(value)) }
    guard let start = source.offset(behind: field.key) else { return nil }
    let end = source.end(of: field.value)
    let text =
      switch value {
      case .scalar(let text):
        // A remark behind it would become text of a block.
        end == source.endOfLine(at: end) ? block(text, column) : ScalarText(text).line()
      case .typed: flow(value)
      }
    return ByteEdit(start..<end, " " + text)
  }

  private func block(_ text: String, _ column: Int) -> String {
    ScalarText(text).value(indentation: column + 2).replacing("\n", with: source.lineEnd)
  }

  private func flow(_ value: NewValue) -> String {
    switch value {
    case .scalar(let text): ScalarText(text).line(inFlow: true)
    case .typed(let kind, let text): "{ \(kind): \(ScalarText(text).line(inFlow: true)) }"
    }
  }
}
