import DeckModel
import YAMLTree

/// Gives a field of a note in a YAML file another value.
struct FieldEdit {
  let place: NotePlace
  let name: String

  private var source: SourceMap { place.source }

  /// The edits; nil where the value is written in a way that they do not know.
  func edits(to value: NewValue) -> [ByteEdit]? {
    guard let entry = place.entry("fields") else { return nil }
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
    let key = ScalarText(name).line(inFlow: true)
    return ByteEdit(range, "{ <<: \(reference), \(key): \(flow(value)) }")
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
