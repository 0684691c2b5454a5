import DeckModel
import YAMLTree

/// How plain values of a field are read.
enum FieldFormat: String, Sendable {
  case html, markdown, text
}

/// A declared model with what notes need to know of it.
final class ModelInfo: Sendable {
  /// The note type.
  let type: NoteType
  /// The format of each field, in the order of the fields.
  let formats: [FieldFormat]
  /// The indices of the fields that a cloze filter of the templates names.
  let clozeFields: Set<Int>
  /// The names of the fields.
  let fieldNames: [String]
  /// The same, for keys of files.
  let names: YAMLNames

  init(type: NoteType, formats: [FieldFormat]) {
    self.type = type
    self.formats = formats
    fieldNames = type.fields.map(\.name)
    self.names = YAMLNames(fieldNames)
    let names = type.templates.flatMap { TemplateTokens($0.front).clozeFields }
    clozeFields = Set(
      type.fields.indices.filter { index in
        names.contains { $0.hasBytes(of: type.fields[index].name) }
      })
  }

  /// The index of the field of a name.
  func index(ofField name: String) -> Int? { names.index(of: name.utf8.span) }
}

extension ModelInfo {
  /// Fields of the model in its order.
  func sorted(_ fields: [NoteField]) -> [NoteField] {
    fields.map { (index(ofField: $0.name) ?? 0, $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

/// The declared models, by name without regard to case.
struct ModelTable: Sendable {
  private var byName: [String: ModelInfo] = [:]
  private var byKey: [String: ModelInfo] = [:]
  /// The models in the order of their declaration.
  private(set) var all: [ModelInfo] = []

  /// The model of a name, or nil when no file declares it.
  func model(named name: String) -> ModelInfo? {
    byName[name] ?? byKey[Canonical.nameKey(name)]
  }

  /// Takes a model in, unless one of its name is there already, which is returned.
  mutating func insert(_ model: ModelInfo) -> ModelInfo? {
    let key = Canonical.nameKey(model.type.name)
    if let other = byKey[key] { return other }
    byKey[key] = model
    byName[model.type.name] = model
    all.append(model)
    return nil
  }
}
