import AnkiConnect

/// The example of `Models.md`, line by line.
func modelsExample(_ anki: AnkiConnectClient) async throws {
  let model = "French word"
  if try await !anki(ModelNames()).contains(model) {
    let made = try await anki(
      CreateModel(
        model: model, fields: ["Word", "Meaning"],
        templates: [
          ModelTemplate(name: "Reading", front: "{{Word}}", back: "{{FrontSide}}<hr>{{Meaning}}")
        ]))
    // One that differs only in case would have got another name.
    print(made.name == model)
  }
  try await anki(UpdateModelStyling(model: model, css: ".card { font-size: 24px }"))
  print(try await anki(ModelFieldNames(model: model)))
}
