import DeckModel

extension ModelInfo {
  /// The model with the files that its templates and styling use stored as media.
  func storingMedia(in media: inout MediaCatalog, _ decoder: inout FileDecoder) -> ModelInfo {
    var type = type
    let place = type.location ?? SourceLocation(file: decoder.file, line: 1, column: 1)
    for index in type.templates.indices {
      let location = type.templates[index].location ?? place
      type.templates[index].front = media.rewriting(
        type.templates[index].front, at: location, &decoder)
      type.templates[index].back = media.rewriting(
        type.templates[index].back, at: location, &decoder)
    }
    type.css = media.rewriting(css: type.css, at: place, &decoder)
    return ModelInfo(type: type, formats: formats)
  }
}

extension Diagnostic {
  /// Two models of one name.
  static func duplicateModel(_ model: NoteType, first: NoteType) -> Diagnostic {
    Diagnostic(
      .duplicateName, "two models are named \"\(model.name)\"", at: model.location,
      notes: [.init("first here", at: first.location)], help: "rename one of them")
  }
}
