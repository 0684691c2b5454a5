import DeckModel

/// What an author does to the files.
extension World {
  mutating func editFiles() {
    switch Int.random(in: 0..<12, using: &random) {
    case 0...3: addNote()
    case 4...6: changeNote()
    case 7: removeNote()
    case 8: renameNote()
    case 9: changeTags()
    case 10: changeModel()
    default: moveNote()
    }
  }

  private mutating func addNote() {
    let id = "n\(Int.random(in: 0...9999, using: &random))"
    guard !files.collection.notes.contains(where: { $0.id == id || $0.formerIDs.contains(id) })
    else { return }
    var note = Note(
      id: id, model: files.collection.models[0].name, deck: pick(["A", "B"]),
      fields: [
        NoteField(field(0), "\(id) \(word()) in a sentence that is long enough to be known again"),
        NoteField(field(1), word()),
      ], tags: pick([[], ["a"], ["a", "b"]]))
    if hasIDField { note.fields.append(NoteField("Key", id)) }
    files.collection.notes.append(note)
    tell("files: add \(id)")
  }

  /// The name that a field has by now.
  private func field(_ index: Int) -> String { files.collection.models[0].fields[index].name }

  private mutating func changeNote() {
    guard let index = files.collection.notes.indices.randomElement(using: &random) else { return }
    let place = pick([0, 1, 1])
    let old = files.collection.notes[index].fields[place].text
    files.collection.notes[index].fields[place].text =
      place == 0 ? old + pick(["!", "?", "."]) : word()
    tell("files: change field \(place) of \(files.collection.notes[index].id ?? "")")
  }

  private mutating func removeNote() {
    guard let index = files.collection.notes.indices.randomElement(using: &random) else { return }
    let note = files.collection.notes.remove(at: index)
    tell("files: remove \(note.id ?? "")")
  }

  private mutating func renameNote() {
    guard let index = files.collection.notes.indices.randomElement(using: &random),
      let old = files.collection.notes[index].id
    else { return }
    let new = old + "x"
    files.collection.notes[index].id = new
    files.collection.notes[index].formerIDs.insert(old, at: 0)
    for field in files.collection.notes[index].fields.indices
    where files.collection.notes[index].fields[field].name == "Key" {
      files.collection.notes[index].fields[field].text = new
    }
    owners[new] = owners.removeValue(forKey: old)
    tell("files: rename \(old) to \(new)")
  }

  private mutating func changeTags() {
    guard let index = files.collection.notes.indices.randomElement(using: &random) else { return }
    files.collection.notes[index].tags = pick([[], ["a"], ["b"], ["a", "b"]])
    tell("files: tags of \(files.collection.notes[index].id ?? "")")
  }

  private mutating func moveNote() {
    guard let index = files.collection.notes.indices.randomElement(using: &random) else { return }
    files.collection.notes[index].deck = pick(["A", "B"])
    tell("files: move \(files.collection.notes[index].id ?? "")")
  }

  private mutating func changeModel() {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: files.collection.models[0].css = ".card { width: \(word()) }"
    case 1: files.collection.models[0].templates[0].back = "{{\(field(1))}} \(word())"
    case 2: renameField()
    default: renameTemplate()
    }
    tell("files: change the model")
  }

  private mutating func renameTemplate() {
    let old = files.collection.models[0].templates[0].name
    files.collection.models[0].templates[0].name = old + "x"
    files.collection.models[0].templates[0].formerNames.insert(old, at: 0)
  }

  private mutating func renameField() {
    let (old, new) = (field(1), field(1) + "x")
    let former = files.collection.models[0].fields[1].formerNames
    files.collection.models[0].fields[1] = Field(name: new, formerNames: [old] + former)
    files.collection.models[0].templates[0].back = "{{\(new)}}"
    for index in files.collection.notes.indices {
      files.collection.notes[index].fields[1].name = new
    }
    for (noteID, texts) in written {
      if let values = texts[old] { written[noteID]?[new, default: []].formUnion(values) }
    }
  }
}
