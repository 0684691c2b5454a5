import DeckModel

/// A note type of the target, what it is to become, and what was last written.
struct ModelComparison {
  let current: NoteType
  let wanted: NoteType
  let base: ModelBase
  let comparison: Comparison

  /// The steps; fields and templates that only the target has stay, but for those that we wrote.
  func changes() -> [PlannedOperation] { fields() + templates() + styling() + removals() }

  /// Parts that we wrote and that left the files; in a target that is wholly ours, all others.
  private func removals() -> [PlannedOperation] {
    let fields = current.fields.filter { field in
      wanted.field(named: field.name) == nil
        && (comparison.isExclusive || base.fields[field.name] != nil)
    }
    let templates = current.templates.filter { template in
      !wanted.templates.contains { $0.name == template.name }
        && (comparison.isExclusive || base.templates[template.name] != nil)
    }
    let steps =
      fields.map { Operation.removeField(model: current.name, field: $0) }
      + templates.map { Operation.removeTemplate(model: current.name, template: $0) }
    let hold: Hold? = wanted.isProtected ? .isProtected : nil
    return steps.map { PlannedOperation($0, reason: $0.reason, hold: hold) }
  }

  private func fields() -> [PlannedOperation] {
    let placements = Placement.steps(
      from: current.fields.map(\.name), to: wanted.fields.map(\.name))
    return placements.map { comparison.step(operation(placing: $0), .update) }
      + wanted.fields.flatMap(options)
  }

  private func operation(placing step: Placement) -> Operation {
    switch step {
    case .add(let name, let index):
      .addField(
        model: current.name, field: wanted.field(named: name) ?? Field(name: name), index: index)
    case .move(let name, let from, let to):
      .moveField(model: current.name, field: name, from: from, to: to)
    }
  }

  private func templates() -> [PlannedOperation] {
    let present = current.templates.reduce(into: [String: CardTemplate]()) { $0[$1.name] = $1 }
    let declared = wanted.templates.reduce(into: [String: CardTemplate]()) { $0[$1.name] = $1 }
    let placements = Placement.steps(
      from: current.templates.map(\.name), to: wanted.templates.map(\.name))
    let placed = placements.compactMap { step -> Operation? in
      switch step {
      case .add(let name, let index):
        declared[name].map { .addTemplate(model: current.name, template: $0, index: index) }
      case .move(let name, let from, let to):
        .moveTemplate(model: current.name, template: name, from: from, to: to)
      }
    }
    return placed.map { comparison.step($0, .update) }
      + wanted.templates.compactMap { template in
        present[template.name].flatMap { change(from: $0, to: template) }
      }
  }

  private func change(from old: CardTemplate, to new: CardTemplate) -> PlannedOperation? {
    if new.hasSides(of: old) { return nil }
    let standing = comparison.standing(
      base: base.templates[new.name], live: ContentHash(old), desired: ContentHash(new))
    return comparison.step(.updateTemplate(model: current.name, from: old, to: new), standing)
  }

  private func styling() -> [PlannedOperation] {
    if current.css.hasBytes(of: wanted.css) { return [] }
    let standing = comparison.standing(
      base: base.css, live: current.css, desired: wanted.css)
    return [
      comparison.step(
        .updateStyling(model: current.name, from: current.css, to: wanted.css), standing)
    ]
  }
}

extension ModelComparison {
  /// The editor options of a field that differ, parted by what may be done with them.
  private func options(of field: Field) -> [PlannedOperation] {
    guard let present = current.field(named: field.name) else { return [] }
    let filled = field.filled(from: present)
    if filled.hasOptions(of: present) { return [] }
    let standings = standings(present, filled)
    return comparison.groups(of: standings).map { standing, members in
      var part = present
      part.location = field.location
      if members[0] { part.font = filled.font }
      if members[1] { part.size = filled.size }
      if members[2] { part.isRightToLeft = filled.isRightToLeft }
      if members[3] { part.hint = filled.hint }
      return comparison.step(
        .setFieldOptions(model: current.name, from: present, to: part), standing)
    }
  }

  /// How font, size, direction and hint stand, in this order.
  private func standings(_ present: Field, _ filled: Field) -> [Standing] {
    let written = base.fields[present.name] ?? FieldBase()
    return [
      standing(written.font, present.font, filled.font),
      standing(written.size, present.size, filled.size),
      standing(written.isRightToLeft, present.isRightToLeft, filled.isRightToLeft),
      comparison.standing(
        base: written.hint.map(ContentHash.init), live: present.hint ?? "",
        desired: filled.hint ?? ""),
    ]
  }

  /// An option that was not managed has no base, which is not the same as having been empty.
  private func standing<Value: Equatable>(
    _ base: Value?, _ live: Value?, _ desired: Value?
  ) -> Standing {
    comparison.standing(base: base.map(Optional.some), live: live, desired: desired)
  }
}
