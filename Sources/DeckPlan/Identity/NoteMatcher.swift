import DeckModel

/// The state of matching: who is claimed by whom so far.
struct NoteMatcher {
  let desired: [Note]
  let current: [Note]
  let mark: String?
  private(set) var problems: [Diagnostic] = []

  private let idFields: [String: String]
  private let firstFields: [String: String]
  /// What was written under the id of each desired note, or under the last of its former ids.
  private let bases: [NoteBase?]
  private var names = NameKeys()
  private var partners: [Int?]
  private var isAdopted: [Bool]
  private var isUndecided: [Bool]
  private var isClaimed: [Bool]

  init(
    _ desired: DesiredState, in current: CollectionState, remembering state: SyncState
  ) {
    self.desired = desired.collection.notes
    bases = Self.bases(of: desired.collection.notes, in: state)
    self.current = current.notes
    self.mark = desired.mark.map(Canonical.nameKey)
    idFields = desired.collection.models.reduce(into: [:]) { fields, model in
      fields[Canonical.nameKey(model.name)] = model.idField
    }
    firstFields = (current.models + desired.collection.models).reduce(into: [:]) { fields, model in
      fields[Canonical.nameKey(model.name)] = model.fields.first?.name
    }
    partners = Array(repeating: nil, count: self.desired.count)
    isAdopted = Array(repeating: false, count: self.desired.count)
    isUndecided = Array(repeating: false, count: self.desired.count)
    isClaimed = Array(repeating: false, count: self.current.count)
  }

  /// Pairs notes with the one that was written under their id, where that is still there, of the
  /// same model, and carries no other id in its id field.
  mutating func matchByState() {
    guard !bases.isEmpty else { return }
    let places = current.indices.reduce(into: [Int64: Int]()) { places, index in
      if let noteID = current[index].noteID { places[noteID] = index }
    }
    for index in desired.indices {
      guard let base = bases[index], let place = places[base.noteID],
        !isClaimed[place], names[base.model] == names[current[place].model],
        idFields.isEmpty || !carriesOtherID(current[place], than: desired[index])
      else { continue }
      pair(index, place, adopting: false)
    }
  }

  private static func bases(of notes: [Note], in state: SyncState) -> [NoteBase?] {
    if state.notes.isEmpty { return [] }
    return notes.map { note in
      note.id.flatMap { state.notes[$0] }
        ?? note.formerIDs.lazy.compactMap { state.notes[$0] }.first
    }
  }

  private mutating func carriesOtherID(_ note: Note, than wanted: Note) -> Bool {
    guard let field = idFields[names[note.model]], let text = note.text(of: field), !text.isEmpty,
      let id = wanted.text(of: field)
    else { return false }
    return !text.hasBytes(of: id) && !wanted.formerIDs.contains { $0.hasBytes(of: text) }
  }

  /// Pairs notes whose id stands in the id field of a note in the target.
  mutating func matchByIDField() {
    guard !idFields.isEmpty else { return }
    match(desiredKey: { $0.idKey(of: $1) }, currentKey: { $0.idKey(of: $1) })
    guard desired.contains(where: { !$0.formerIDs.isEmpty }) else { return }
    for former in 0..<(desired.map(\.formerIDs.count).max() ?? 0) {
      match(
        desiredKey: { $0.formerIDKey(of: $1, former) }, currentKey: { $0.idKey(of: $1) })
    }
  }

  /// Pairs notes by guid, where the target can tell it.
  mutating func matchByGUID() {
    guard current.contains(where: { $0.guid != nil }) else { return }
    match(desiredKey: { _, note in note.guid }, currentKey: { _, note in note.guid })
  }

  /// Pairs notes of one model with equal first fields: those that carry our mark, or, when
  /// adopting, those that lie in the deck.
  mutating func matchByFirstField(adopting: Bool) {
    if !adopting && mark == nil { return }
    var candidates: [FirstFieldKey: [Int]] = [:]
    for index in current.indices where !isClaimed[index] && hasMark(current[index]) != adopting {
      guard let key = firstFieldKey(current[index], withDeck: adopting) else { continue }
      candidates[key, default: []].append(index)
    }
    guard !candidates.isEmpty else { return }
    var seekers: [FirstFieldKey: [Int]] = [:]
    var order: [FirstFieldKey] = []
    for index in desired.indices where partners[index] == nil && !isUndecided[index] {
      guard let key = firstFieldKey(desired[index], withDeck: adopting), candidates[key] != nil
      else { continue }
      if seekers[key] == nil { order.append(key) }
      seekers[key, default: []].append(index)
    }
    for key in order {
      settle(seekers[key] ?? [], candidates[key] ?? [], adopting: adopting)
    }
  }

  /// What was found, with the unclaimed rest.
  func result() -> NoteMatching {
    var matching = NoteMatching(problems: problems)
    matching.pairs.reserveCapacity(desired.count)
    for index in desired.indices where !isUndecided[index] {
      let partner = partners[index].map { current[$0] }
      let base = (bases.isEmpty ? nil : bases[index]).flatMap { base in
        partner == nil || partner?.noteID == base.noteID ? base : nil
      }
      matching.pairs.append(
        .init(
          desired: desired[index], current: partner, isAdopted: isAdopted[index], base: base))
    }
    matching.unclaimed = current.indices.filter { !isClaimed[$0] }.map { current[$0] }
    return matching
  }
}

extension NoteMatcher {
  /// Pairs notes whose keys are equal; a key that two notes of the target carry is a problem.
  private mutating func match(
    desiredKey: (inout NoteMatcher, Note) -> String?,
    currentKey: (inout NoteMatcher, Note) -> String?
  ) {
    var byKey: [String: [Int]] = [:]
    for index in current.indices where !isClaimed[index] {
      guard let key = currentKey(&self, current[index]) else { continue }
      byKey[key, default: []].append(index)
    }
    for index in desired.indices where partners[index] == nil && !isUndecided[index] {
      guard let key = desiredKey(&self, desired[index]), let found = byKey[key] else { continue }
      if found.count == 1, !isClaimed[found[0]] {
        pair(index, found[0], adopting: false)
      } else {
        reportAmbiguity([index], found)
      }
    }
  }

  /// Pairs notes that share model and first field: wholly equal ones first, then those with equal
  /// fields, then a last one with a last one.
  ///
  /// What then remains on both sides cannot be decided.
  private mutating func settle(_ seekers: [Int], _ candidates: [Int], adopting: Bool) {
    var seekers = seekers
    var candidates = candidates
    for rule in [Self.isWhollyEqual, Self.hasEqualFields] {
      seekers.removeAll { seeker in
        guard
          let position = candidates.firstIndex(where: { rule(desired[seeker], current[$0]) })
        else { return false }
        pair(seeker, candidates.remove(at: position), adopting: adopting)
        return true
      }
    }
    guard !seekers.isEmpty, !candidates.isEmpty else { return }
    if seekers.count == 1, candidates.count == 1 {
      pair(seekers[0], candidates[0], adopting: adopting)
    } else {
      reportAmbiguity(seekers, candidates)
    }
  }

  private mutating func pair(_ index: Int, _ partner: Int, adopting: Bool) {
    partners[index] = partner
    isClaimed[partner] = true
    isAdopted[index] = adopting
  }

  private mutating func reportAmbiguity(_ seekers: [Int], _ candidates: [Int]) {
    for index in seekers { isUndecided[index] = true }
    for index in candidates { isClaimed[index] = true }
    problems.append(
      .ambiguousNote(seekers.map { desired[$0] }, candidates: candidates.map { current[$0] }))
  }

  private static func hasEqualFields(_ desired: Note, _ current: Note) -> Bool {
    desired.fields.allSatisfy { field in
      current.text(of: field.name).map { $0.hasBytes(of: field.text) } ?? false
    }
  }

  private static func isWhollyEqual(_ desired: Note, _ current: Note) -> Bool {
    guard hasEqualFields(desired, current) else { return false }
    let tags = Set(current.tags.map(Canonical.nameKey))
    return Canonical.nameKey(desired.deck) == Canonical.nameKey(current.deck)
      && desired.tags.allSatisfy { tags.contains(Canonical.nameKey($0)) }
  }

  private func hasMark(_ note: Note) -> Bool {
    guard let mark else { return false }
    return note.tags.contains { Canonical.nameKey($0) == mark }
  }

  private mutating func idKey(of note: Note) -> String? {
    let model = names[note.model]
    guard let field = idFields[model], let text = note.text(of: field), !text.isEmpty else {
      return nil
    }
    return "\(model)\u{1F}\(text)"
  }

  private mutating func formerIDKey(of note: Note, _ index: Int) -> String? {
    let model = names[note.model]
    guard idFields[model] != nil, index < note.formerIDs.count else { return nil }
    return "\(model)\u{1F}\(note.formerIDs[index])"
  }

  private mutating func firstFieldKey(_ note: Note, withDeck: Bool) -> FirstFieldKey? {
    let model = names[note.model]
    guard let field = firstFields[model], let text = note.text(of: field) else { return nil }
    return FirstFieldKey(
      model: model, deck: withDeck ? names[note.deck] : "",
      text: Canonical.firstFieldText(text))
  }
}

/// What two notes must share to be taken for one note.
private struct FirstFieldKey: Hashable {
  var model: String
  var deck: String
  var text: String
}
