import DeckModel
import YAMLTree

/// The fields of one note, taken in the order of writing and given in that of the model.
struct CollectedFields {
  /// The model of the note; nil when no file declares it.
  private let model: ModelInfo?
  private var fields: [NoteField] = []
  private var last = -1
  private var isOrdered = true

  init(of model: ModelInfo?, capacity: Int) {
    self.model = model
    // One more for the id field, which the author may leave out.
    fields.reserveCapacity(model?.type.idField == nil ? capacity : capacity + 1)
  }

  /// The fields, each named by the model's own string.
  var ordered: [NoteField] {
    guard let model, !isOrdered else { return fields }
    return model.sorted(fields)
  }

  /// Takes a field in; one that the model does not have is reported.
  mutating func add(
    _ value: FieldValue<String>, as key: YAMLNode, at location: SourceLocation,
    _ renderer: inout FieldRenderer, _ decoder: inout FileDecoder
  ) {
    guard let index = index(of: key, &decoder) else { return }
    let text = renderer.content(
      of: value, format: model?.formats[index] ?? .html, at: location, &decoder)
    let name = model?.fieldNames[index] ?? key.scalar ?? ""
    fields.append(NoteField(name, text, location: location))
    isOrdered = isOrdered && last < index
    last = index
  }

  /// Where the model has the field; at the end when the model is not known.
  private func index(of key: YAMLNode, _ decoder: inout FileDecoder) -> Int? {
    guard let model else { return fields.count }
    if let index = key.index(in: model.names) { return index }
    decoder.problems.append(
      .unknownField(key.scalar ?? "", model.type, at: decoder.location(key)))
    return nil
  }
}
