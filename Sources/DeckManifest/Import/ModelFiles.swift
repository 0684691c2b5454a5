import DeckModel
import YAMLTree

/// Writes note types: each into a folder of its own, with templates and styling beside it.
struct ModelFiles {
  private let idField: String?
  private var folders = TakenNames()

  /// - Parameters:
  ///   - idField: the field that carries the id of notes, in the models that have it.
  ///   - present: the paths of files that are there already.
  init(idField: String?, besides present: [String]) {
    self.idField = idField
    for path in present where path.hasBytePrefix("models/") {
      let name = path.utf8.split(separator: UInt8(ascii: "/")).dropFirst().first
      if let name { folders.insert(String(Substring(name))) }
    }
  }

  /// The files of a note type; the one that names the others comes last.
  mutating func files(of model: NoteType) -> [WrittenFile] {
    let slug = Slug.of(model.name)
    let folder = "models/" + folders.claim(slug.isEmpty ? "model" : slug)
    var texts = TextFiles(folder: folder, model: model)
    let css = texts.value(model.css, name: "style", suffix: ".css")
    let templates = model.templates.map { template in
      let name = Slug.of(template.name)
      let stem = name.isEmpty ? "card" : name
      return YAMLValue.mapping([
        YAMLPair("name", .text(template.name)),
        YAMLPair("front", texts.value(template.front, name: stem, suffix: ".front.html")),
        YAMLPair("back", texts.value(template.back, name: stem, suffix: ".back.html")),
      ])
    }
    let pairs =
      head(of: model) + [
        YAMLPair("fields", .list(model.fields.map(Self.field))), YAMLPair("css", css),
        YAMLPair("templates", .list(templates)),
      ]
    let text = YAMLPrinter.text(of: [YAMLPair("models", .list([.mapping(pairs)]))])
    return texts.files + [WrittenFile("\(folder)/model.yaml", text, of: model)]
  }

  private func head(of model: NoteType) -> [YAMLPair] {
    var pairs = [YAMLPair("name", .text(model.name))]
    if model.kind == .cloze { pairs.append(YAMLPair("kind", .text("cloze"))) }
    if let idField = idField ?? model.idField, model.field(named: idField) != nil {
      pairs.append(YAMLPair("id_field", .text(idField)))
    }
    return pairs
  }

  private static func field(_ field: Field) -> YAMLValue {
    var options: [YAMLPair] = []
    if let font = field.font { options.append(YAMLPair("font", .text(font))) }
    if let size = field.size { options.append(YAMLPair("size", .text("\(size)"))) }
    if field.isRightToLeft == true { options.append(YAMLPair("rtl", .text("true"))) }
    if let hint = field.hint, !hint.isEmpty {
      options.append(YAMLPair("description", .text(hint)))
    }
    if options.isEmpty { return .text(field.name) }
    return .mapping([YAMLPair("name", .text(field.name))] + options)
  }
}

/// Texts that get files of their own.
private struct TextFiles {
  let folder: String
  let model: NoteType
  private(set) var files: [WrittenFile] = []
  private var names = TakenNames()

  init(folder: String, model: NoteType) {
    (self.folder, self.model) = (folder, model)
  }

  /// Writes a text into a file, and says where; what a file cannot hold as it is stays in its place.
  mutating func value(_ text: String, name: String, suffix: String) -> YAMLValue {
    // A byte order mark at the start is taken for that of the file.
    if text.isEmpty || text.unicodeScalars.first == "\u{FEFF}" { return .text(text) }
    let file = names.claim(name, suffix: suffix)
    files.append(WrittenFile("\(folder)/\(file)", text, of: model))
    return .flowMapping([YAMLTextPair("file", file)])
  }
}
