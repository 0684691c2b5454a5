package import DeckModel
import JSONText

extension CollectionEditor {
  package mutating func update(_ template: CardTemplate, of name: String) throws(Refusal) {
    let record = try model(named: name)
    let index = try record.index(ofTemplate: template.name)
    try change(name) { json in
      json.editElements("tmpls") { templates in
        templates[index]["qfmt"] = .string(template.front)
        templates[index]["afmt"] = .string(template.back)
      }
    }
    modelsToRender.insert(record.number)
  }

  package mutating func addTemplate(
    _ template: CardTemplate, to name: String, at index: Int
  ) throws {
    let record = try model(named: name)
    guard !record.templateNames.contains(where: { Canonical.isSameName($0, template.name) }) else {
      throw Refusal("the note type has already a template \"\(template.name)\"")
    }
    let index = min(index, record.templateNames.count)
    let json = ModelRecord.json(of: template, model: record.name, namespace: namespace)
    try change(name) { $0.editElements("tmpls") { $0.insert(json, at: index) } }
    let order = (0..<record.templateNames.count).map { Int64($0 < index ? $0 : $0 + 1) }
    if !record.isCloze { try notes.renumberCards(ofModel: record.number, order) }
    modelsToRender.insert(record.number)
  }

  package mutating func moveTemplate(_ template: String, of name: String, to index: Int) throws {
    let record = try model(named: name)
    let from = try record.index(ofTemplate: template)
    let order = Reordering(count: record.templateNames.count, from: from, to: index)
    try change(name) { $0.editElements("tmpls") { $0 = order.apply(to: $0) } }
    if !record.isCloze {
      try notes.renumberCards(ofModel: record.number, order.newPlaces.map(Int64.init))
    }
  }

  package mutating func renameTemplate(_ old: String, of name: String, to new: String) throws {
    let record = try model(named: name)
    let index = try record.index(ofTemplate: old)
    try requireFree(new, among: record.templateNames, but: index, "template")
    try change(name) { $0.editElements("tmpls") { $0[index]["name"] = .string(new) } }
  }

  /// Takes a template away with its cards; a note that has no other gets those that it needs.
  package mutating func removeTemplate(_ template: String, of name: String) throws {
    let record = try model(named: name)
    let index = try record.index(ofTemplate: template)
    guard record.templateNames.count > 1 else {
      throw Refusal("the note type \"\(record.name)\" has no other template")
    }
    try change(name) { $0.editElements("tmpls") { $0.remove(at: index) } }
    // The cards of a cloze type are those of its clozes, and none of a template.
    if record.isCloze { return }
    let removed = try notes.removeCards(ofModel: record.number, ordinal: Int64(index))
    homes.merge(removed) { $1 }
    let order = record.templateNames.indices.map { Int64($0 < index ? $0 : $0 - 1) }
    try notes.renumberCards(ofModel: record.number, order)
    modelsToRender.insert(record.number)
  }

  /// Refuses a name that another part of the note type has, but for case.
  package func requireFree(
    _ name: String, among names: [String], but index: Int, _ kind: String
  ) throws(Refusal) {
    let isTaken = names.indices.contains {
      $0 != index && Canonical.isSameName(names[$0], name)
    }
    if isTaken { throw Refusal("the note type has already a \(kind) \"\(name)\"") }
  }
}
