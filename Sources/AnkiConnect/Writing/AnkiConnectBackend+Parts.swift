import DeckModel
import DeckPlan
import DeckSync

extension AnkiConnectBackend {
  /// Renames fields or templates, looking before at the names that are taken: Anki would change the
  /// name of whichever of two comes later.
  func renameParts(_ run: OperationRun, _ sender: inout CallSender) async {
    do {
      var names = PartNames(try await models(of: run))
      await sender.send(run.operations.compactMap { renameCall($0, &names, &sender) })
    } catch {
      sender.halt(error.message)
    }
  }

  private func models(of run: OperationRun) async throws(BackendError) -> [NoteType] {
    let names = run.operations.compactMap(\.operation.changedModel)
    return try await reader.fetchModels(
      names, among: try await client.reader.send(ModelNames()))
  }

  private func renameCall(
    _ element: OperationRun.Element, _ names: inout PartNames, _ sender: inout CallSender
  ) -> WriteCall? {
    switch element.operation {
    case .renameField(let model, let old, let field):
      if names.rename(old, to: field.name, in: model, \.fields) {
        return call(
          ModelFieldRename(model: model, field: old, newName: field.name), [element.index])
      }
      sender.settle(element.index, .failed("there is already a field \"\(field.name)\""))
    case .renameTemplate(let model, let old, let template):
      if names.rename(old, to: template.name, in: model, \.templates) {
        return call(
          ModelTemplateRename(model: model, template: old, newName: template.name),
          [element.index])
      }
      sender.settle(
        element.index, .failed("there is already a card template \"\(template.name)\""))
    default: break
    }
    return nil
  }
}

/// The names of the parts of note types, while some are renamed.
private struct PartNames {
  /// The names in one note type.
  struct Names {
    var fields: [String]
    var templates: [String]
  }

  private var models: [String: Names] = [:]

  init(_ models: [NoteType]) {
    for model in models {
      self.models[Self.key(model.name)] = Names(
        fields: model.fields.map(\.name), templates: model.templates.map(\.name))
    }
  }

  /// Renames a part unless another one has the name, but for case; returns whether it did.
  ///
  /// A part that is not there is left to Anki to tell.
  mutating func rename(
    _ old: String, to new: String, in model: String, _ parts: WritableKeyPath<Names, [String]>
  ) -> Bool {
    guard var names = models[Self.key(model)],
      let index = names[keyPath: parts].firstIndex(where: { $0.hasBytes(of: old) })
    else { return true }
    names[keyPath: parts][index] = new
    guard names[keyPath: parts].count(where: { Self.key($0) == Self.key(new) }) == 1 else {
      return false
    }
    models[Self.key(model)] = names
    return true
  }

  private static func key(_ name: String) -> String { Canonical.nameKey(name) }
}
