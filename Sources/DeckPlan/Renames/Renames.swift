import DeckModel

/// What has another name now: settled before anything is compared, so that a renamed thing is
/// compared with what it was.
///
/// A former name that the target does not have, or whose new name it has already, says nothing.
struct Renames {
  /// What the files ask for; where the target cannot rename a model, by the name that it has there.
  private(set) var desired: DesiredState
  /// The target as it is after the renames.
  private(set) var current: CollectionState
  /// What was last written, by the new names.
  private(set) var state: SyncState
  /// The renames.
  private(set) var operations: [Operation] = []
  /// Former names that nothing in the target has, of things that are about to be made.
  private(set) var notices: [Diagnostic] = []

  init(
    _ desired: DesiredState, _ current: CollectionState, _ state: SyncState,
    _ capabilities: Capabilities
  ) {
    (self.desired, self.current, self.state) = (desired, current, state)
    for index in desired.collection.models.indices {
      settleModel(at: index, canRename: capabilities.modelNames)
      settleParts(of: self.desired.collection.models[index])
    }
  }

  private mutating func settleModel(at index: Int, canRename: Bool) {
    let wanted = desired.collection.models[index]
    guard current.model(named: wanted.name) == nil,
      let old = wanted.formerNames.compactMap({ current.model(named: $0) }).first
    else { return }
    operations.append(.renameModel(from: old, to: wanted))
    if canRename {
      renameModel(old.name, to: wanted.name)
    } else {
      useModel(old.name, insteadOf: wanted.name, at: index)
    }
  }

  private mutating func renameModel(_ old: String, to new: String) {
    for index in current.models.indices where current.models[index].name == old {
      current.models[index].name = new
    }
    for index in current.notes.indices where current.notes[index].model == old {
      current.notes[index].model = new
    }
    state.renameModel(old, to: new)
  }

  private mutating func useModel(_ old: String, insteadOf new: String, at index: Int) {
    desired.collection.models[index].name = old
    for note in desired.collection.notes.indices
    where Canonical.isSame(desired.collection.notes[note].model, new) {
      desired.collection.notes[note].model = old
    }
  }
}

extension Renames {
  private mutating func settleParts(of wanted: NoteType) {
    guard let index = current.models.firstIndex(where: { Canonical.isSame($0.name, wanted.name) })
    else { return }
    for field in wanted.fields {
      let live = current.models[index]
      guard let last = field.formerNames.first, live.field(named: field.name) == nil else {
        continue
      }
      guard let former = field.formerNames.first(where: { live.field(named: $0) != nil }) else {
        notices.append(.unknownFormerName("field", field.name, last, at: field.location))
        continue
      }
      operations.append(.renameField(model: live.name, from: former, to: field))
      current.models[index] = live.renaming(field: former, to: field.name)
      renameField(former, to: field.name, of: live.name)
    }
    for template in wanted.templates { settle(template, at: index) }
  }

  private mutating func renameField(_ old: String, to new: String, of model: String) {
    for index in current.notes.indices where current.notes[index].model == model {
      for field in current.notes[index].fields.indices
      where current.notes[index].fields[field].name.hasBytes(of: old) {
        current.notes[index].fields[field].name = new
      }
    }
    state.renameField(old, to: new, of: model)
  }

  private mutating func settle(_ template: CardTemplate, at index: Int) {
    let live = current.models[index]
    let names = live.templates.map(\.name)
    guard let last = template.formerNames.first, !names.contains(template.name) else { return }
    guard let former = template.formerNames.first(where: names.contains),
      let place = names.firstIndex(of: former)
    else {
      notices.append(.unknownFormerName("template", template.name, last, at: template.location))
      return
    }
    operations.append(.renameTemplate(model: live.name, from: former, to: template))
    current.models[index].templates[place].name = template.name
    state.renameTemplate(former, to: template.name, of: live.name)
  }
}

extension Diagnostic {
  fileprivate static func unknownFormerName(
    _ what: String, _ name: String, _ former: String, at location: SourceLocation?
  ) -> Diagnostic {
    Diagnostic(
      .unknownFormerName,
      "\(what) \"\(name)\" is new: the target has no \(what) \"\(former)\" that it could have been",
      at: location, help: "remove \"was\", or mend the name")
  }
}
