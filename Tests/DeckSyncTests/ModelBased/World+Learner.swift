import DeckModel

/// What a learner does in Anki, and what happens to the memory.
extension World {
  mutating func editAnki() {
    switch Int.random(in: 0..<10, using: &random) {
    case 0...3: editNote()
    case 4: tagNote()
    case 5: moveCards()
    case 6: deleteNote()
    case 7: addNoteByHand()
    case 8: loseMemory()
    default: editStyling()
    }
  }

  private mutating func editNote() {
    guard let index = anki.current.notes.indices.randomElement(using: &random) else { return }
    let text = word()
    let place = pick([0, 1, 1])
    anki.edit { $0.notes[index].fields[place].text = "mine: " + text }
    tell("learner: edits field \(place) of note \(anki.current.notes[index].noteID ?? 0)")
  }

  private mutating func tagNote() {
    guard let index = anki.current.notes.indices.randomElement(using: &random) else { return }
    let tag = pick(["leech", "own", "a"])
    anki.edit { state in
      let tags = state.notes[index].tags
      state.notes[index].tags =
        tags.contains(tag) ? tags.filter { $0 != tag } : Canonical.tags(tags + [tag])
    }
    tell("learner: tag \(tag) on note \(anki.current.notes[index].noteID ?? 0)")
  }

  private mutating func moveCards() {
    guard let index = anki.current.notes.indices.randomElement(using: &random) else { return }
    anki.edit { state in
      for card in state.notes[index].cards.indices { state.notes[index].cards[card].deck = "Own" }
      state.notes[index].deck = "Own"
    }
    tell("learner: moves note \(anki.current.notes[index].noteID ?? 0)")
  }

  private mutating func deleteNote() {
    guard let index = anki.current.notes.indices.randomElement(using: &random) else { return }
    let noteID = anki.current.notes[index].noteID ?? 0
    anki.edit { _ = $0.notes.remove(at: index) }
    owners = owners.filter { $0.value != noteID }
    tell("learner: deletes note \(noteID)")
  }

  private mutating func addNoteByHand() {
    let noteID = Int64.random(in: 100_000...999_999, using: &random)
    let text = "mine: " + word()
    guard let model = anki.current.models.first else { return }
    anki.edit { state in
      state.notes.append(
        Note(
          noteID: noteID, model: model.name, deck: "A",
          fields: model.fields.enumerated().map { NoteField($1.name, $0 == 0 ? text : "") },
          tags: ["own"], cards: [Card(id: noteID * 10, deck: "A")]))
    }
    tell("learner: adds note \(noteID)")
  }

  private mutating func editStyling() {
    guard !anki.current.models.isEmpty else { return }
    let css = "/* mine: \(word()) */"
    anki.edit { $0.models[0].css = css }
    tell("learner: edits the styling")
  }

  private mutating func loseMemory() {
    switch Int.random(in: 0..<3, using: &random) {
    case 0: anki.ownFiles = [:]
    case 1: anki.ownFiles = pick(oldFiles + [[:]])
    default: anki.ownFiles = anki.ownFiles.mapValues { Array($0.prefix($0.count / 2)) }
    }
    tell("the memory is lost, older or damaged")
  }
}
