import DeckModel

/// What the files must ask for after some changes: those, and nothing else.
struct PullExpectation {
  private var notes: [String: Note]
  private var models: [NoteType]
  private var media: [String: String]

  init(_ desired: DesiredState, _ changes: [PulledChange]) {
    notes = desired.collection.notes.reduce(into: [:]) { $0[$1.id ?? ""] = $1 }
    models = desired.collection.models
    media = desired.collection.media.reduce(into: [:]) { $0[$1.name] = $1.digest }
    for change in changes { take(change) }
  }

  private mutating func take(_ change: PulledChange) {
    switch (change.key, change.content) {
    case (.note(let id), .deletion): notes[id] = nil
    case (.note(let id), let content): notes[id]?.take(content)
    case (.media(let name), .media(let file)): media[name] = file.digest
    case (.template(let model, let name), .template(let live)):
      self.change(model) { type in
        for index in type.templates.indices where type.templates[index].name.hasBytes(of: name) {
          (type.templates[index].front, type.templates[index].back) = (live.front, live.back)
        }
      }
    case (.styling(let model), .styling(let css)): self.change(model) { $0.css = css }
    case (.field(let model, let name), .fieldOptions(let live)):
      self.change(model) { type in
        for index in type.fields.indices where type.fields[index].name.hasBytes(of: name) {
          type.fields[index].take(live)
        }
      }
    default: break
    }
  }

  private mutating func change(_ model: String, _ body: (inout NoteType) -> Void) {
    let key = Canonical.nameKey(model)
    for index in models.indices where Canonical.nameKey(models[index].name) == key {
      body(&models[index])
    }
  }

  /// Whether a desired state is what is expected; media that it has besides are none of our business.
  func holds(in desired: DesiredState) -> Bool {
    let found = desired.collection
    let digests = found.media.reduce(into: [:]) { $0[$1.name] = $1.digest }
    return found.notes.count == notes.count
      && found.notes.allSatisfy { note in notes[note.id ?? ""]?.isSaid(by: note) ?? false }
      && found.models.elementsEqual(models) { $0.isSaid(by: $1) }
      && media.allSatisfy { name, digest in digests[name].map { $0 == digest } ?? true }
  }
}

extension Note {
  fileprivate mutating func take(_ content: PulledChange.Content) {
    switch content {
    case .field(let name, let text):
      for index in fields.indices where fields[index].name.hasBytes(of: name) {
        fields[index].text = text
      }
    case .tags(let removed, let added):
      let keys = Set(removed.map(Canonical.tagKey))
      tags = Canonical.tags(tags.filter { !keys.contains(Canonical.tagKey($0)) } + added)
    case .deck(let name): deck = name
    default: break
    }
  }

  fileprivate func isSaid(by note: Note) -> Bool {
    guid == note.guid && model.hasBytes(of: note.model) && fields == note.fields
      && Canonical.nameKey(deck) == Canonical.nameKey(note.deck) && tags == note.tags
      && formerIDs == note.formerIDs && isProtected == note.isProtected
  }
}

extension Field {
  fileprivate mutating func take(_ live: Field) {
    if font != nil { font = live.font }
    if size != nil { size = live.size }
    if hint != nil { hint = live.hint ?? "" }
  }
}

extension NoteType {
  fileprivate func isSaid(by other: NoteType) -> Bool {
    var (one, two) = (self, other)
    one.forgetPlaces()
    two.forgetPlaces()
    return one == two && css.hasBytes(of: other.css)
      && zip(templates, other.templates).allSatisfy {
        $0.front.hasBytes(of: $1.front) && $0.back.hasBytes(of: $1.back)
      }
  }

  private mutating func forgetPlaces() {
    location = nil
    for index in fields.indices { fields[index].location = nil }
    for index in templates.indices { templates[index].location = nil }
  }
}
