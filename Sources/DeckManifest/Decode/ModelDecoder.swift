import DeckModel
import YAMLTree

/// Reads the models of a file.
struct ModelDecoder {
  /// Reads texts in files of their own.
  let texts: TextLoader

  /// One model; nil when it lacks what a model must have.
  func model(_ node: YAMLNode, _ decoder: inout FileDecoder) -> ModelInfo? {
    guard let keys = MappingReader(node, .model, &decoder),
      let name = safeName(keys["name"], "a model", Canonical.modelName, &decoder)
    else { return nil }
    let fields = fields(keys["fields"], &decoder)
    let templates = templates(keys["templates"], &decoder)
    guard !fields.isEmpty, !templates.isEmpty else {
      reportEmpty(keys, &decoder)
      return nil
    }
    let type = NoteType(
      name: name, kind: kind(keys["kind"], &decoder),
      idField: idField(keys["id_field"], fields.map(\.field.name), &decoder),
      fields: fields.map(\.field), templates: templates,
      css: texts.text(keys["css"], of: "css", &decoder) ?? "",
      formerNames: decoder.texts(keys["was"], of: "was").map { Canonical.modelName($0.0) },
      isProtected: decoder.flag(keys["protect"], of: "protect") ?? false,
      location: keys["name"].map(decoder.location))
    return ModelInfo(type: type, formats: fields.map(\.format))
  }

  private func kind(_ node: YAMLNode?, _ decoder: inout FileDecoder) -> NoteType.Kind {
    decoder.choice(node, ["standard", "cloze"], of: "kind").flatMap(NoteType.Kind.init)
      ?? .standard
  }

  private func idField(
    _ node: YAMLNode?, _ names: [String], _ decoder: inout FileDecoder
  ) -> String? {
    guard let node, let name = decoder.name(node, of: "id_field") else { return nil }
    if names.contains(name) { return name }
    decoder.report(
      .unknownField, "id_field \"\(name)\" is not a field of the model", at: node,
      notes: [.init("it has: " + names.joined(separator: ", "))],
      help: Nearest.help(for: name, among: names))
    return nil
  }

  private func reportEmpty(_ keys: MappingReader, _ decoder: inout FileDecoder) {
    for (what, node) in [("field", keys["fields"]), ("template", keys["templates"])] {
      guard let node, node.resolved.elements.first(where: { _ in true }) == nil else { continue }
      decoder.report(.invalidValue, "a model needs at least one \(what)", at: node)
    }
  }
}

extension ModelDecoder {
  private func fields(
    _ node: YAMLNode?, _ decoder: inout FileDecoder
  ) -> [(field: Field, format: FieldFormat)] {
    var seen = NamesInUse("field")
    return decoder.list(node, of: "fields").compactMap { item in
      guard let field = field(item.resolved, &decoder) else { return nil }
      return seen.insert(field.field.name, at: item, &decoder) ? field : nil
    }
  }

  private func field(
    _ node: YAMLNode, _ decoder: inout FileDecoder
  ) -> (field: Field, format: FieldFormat)? {
    if node.kind == .scalar {
      guard let name = safeName(node, "a field", Canonical.fieldName, &decoder) else { return nil }
      return (Field(name: name, location: decoder.location(node)), .html)
    }
    guard let keys = MappingReader(node, .field, &decoder),
      let name = safeName(keys["name"], "a field", Canonical.fieldName, &decoder)
    else { return nil }
    let format = decoder.choice(keys["format"], ["html", "markdown", "text"], of: "format")
    let field = Field(
      name: name,
      management: decoder.choice(keys["manage"], ["always", "initial", "never"], of: "manage")
        .flatMap(Field.Management.init) ?? .always,
      font: decoder.text(keys["font"], of: "font"),
      size: decoder.integer(keys["size"], of: "size", in: Field.sizes),
      isRightToLeft: decoder.flag(keys["rtl"], of: "rtl"),
      hint: decoder.text(keys["description"], of: "description"),
      formerNames: decoder.texts(keys["was"], of: "was").map { Canonical.fieldName($0.0) },
      location: keys["name"].map(decoder.location))
    return (field, format.flatMap(FieldFormat.init) ?? .html)
  }

  private func templates(_ node: YAMLNode?, _ decoder: inout FileDecoder) -> [CardTemplate] {
    var seen = NamesInUse("template")
    return decoder.list(node, of: "templates").compactMap { item in
      guard let keys = MappingReader(item, .template, &decoder),
        let name = safeName(keys["name"], "a template", Canonical.templateName, &decoder),
        seen.insert(name, at: item, &decoder)
      else { return nil }
      return CardTemplate(
        name: name, front: texts.text(keys["front"], of: "front", &decoder) ?? "",
        back: texts.text(keys["back"], of: "back", &decoder) ?? "",
        formerNames: decoder.texts(keys["was"], of: "was").map { Canonical.templateName($0.0) },
        location: keys["name"].map(decoder.location))
    }
  }
}

extension ModelDecoder {
  /// A name that Anki keeps as it is; one that it would change is a mistake with a way out.
  private func safeName(
    _ node: YAMLNode?, _ what: String, _ canonical: (String) -> String,
    _ decoder: inout FileDecoder
  ) -> String? {
    guard let node, let name = decoder.name(node, of: "the name of \(what)") else { return nil }
    let safe = canonical(name)
    if safe.hasBytes(of: name) { return name }
    if safe.unicodeScalars.elementsEqual(name.unicodeScalars) || safe == name { return safe }
    decoder.report(
      .unsafeName, "Anki would change the name of \(what): \"\(name)\"", at: node,
      help: "write \"\(safe)\"")
    return safe
  }
}

/// The names of a list so far: Anki tells them apart without regard to case.
struct NamesInUse {
  private let what: String
  private var places: [String: YAMLNode] = [:]

  init(_ what: String) {
    self.what = what
  }

  /// Whether a name is new; reports it when it is not.
  mutating func insert(_ name: String, at node: YAMLNode, _ decoder: inout FileDecoder) -> Bool {
    guard let first = places.updateValue(node, forKey: Canonical.nameKey(name)) else { return true }
    decoder.report(
      .duplicateName, "two \(what)s are named \"\(name)\"", at: node,
      notes: [.init("first here", at: decoder.location(first))], help: "rename one of them")
    return false
  }
}
