package import DeckPlan
package import JSONText

extension StateFile {
  /// The bytes of a state.
  package static func bytes(of state: SyncState, namespace: String) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("deckform_state", version)
      json.member("namespace", namespace)
      members(&json, state)
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  /// What a state says, as members of an object.
  package static func members(_ json: inout JSONWriter, _ state: SyncState) {
    json.entries("notes", state.notes, note)
    json.entries("models", state.models, model)
    json.entries("decks", state.decks) { json, deck in
      if deck.isProtected { json.member("protect", true) }
    }
    json.entries("media", state.media) { json, file in
      json.member("sha256", file.digest)
      if file.isOurs { json.member("ours", true) }
    }
    if !state.orphans.isEmpty { json.member("orphans", state.orphans.sorted()) }
  }

  private static func note(_ json: inout JSONWriter, _ note: NoteBase) {
    json.member("note", note.noteID)
    json.member("model", note.model)
    if let deck = note.deck { json.member("deck", deck) }
    json.object("fields") { json in
      for (name, hash) in note.fields.sorted(by: { precedes($0.key, $1.key) }) {
        json.member(name, hash.text)
      }
    }
    if !note.tags.isEmpty { json.member("tags", note.tags) }
    if !note.suspended.isEmpty { json.member("suspended", note.suspended) }
    if note.isProtected { json.member("protect", true) }
  }

  private static func model(_ json: inout JSONWriter, _ model: ModelBase) {
    json.entries("fields", model.fields) { json, field in
      if let font = field.font { json.member("font", font) }
      if let size = field.size { json.member("size", size) }
      if let isRightToLeft = field.isRightToLeft { json.member("rtl", isRightToLeft) }
      if let hint = field.hint { json.member("description", hint) }
    }
    json.object("templates") { json in
      for (name, hash) in model.templates.sorted(by: { precedes($0.key, $1.key) }) {
        json.member(name, hash.text)
      }
    }
    if let css = model.css { json.member("css", css.text) }
    if model.isProtected { json.member("protect", true) }
  }
}

extension ContentHash {
  /// Sixteen hexadecimal digits.
  fileprivate var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

extension JSONWriter {
  /// A member whose value is an object.
  fileprivate mutating func object(_ name: String, _ body: (inout JSONWriter) -> Void) {
    member(name) { $0.object(body) }
  }

  /// A member with an object for each entry, in the order of their names.
  fileprivate mutating func entries<Value>(
    _ name: String, _ entries: [String: Value], _ body: (inout JSONWriter, Value) -> Void
  ) {
    object(name) { json in
      for (key, value) in entries.sorted(by: { precedes($0.key, $1.key) }) {
        json.object(key) { body(&$0, value) }
      }
    }
  }
}

/// The order of names in every listing: by bytes, the same on every machine.
func precedes(_ left: String, _ right: String) -> Bool {
  left.utf8.lexicographicallyPrecedes(right.utf8)
}
