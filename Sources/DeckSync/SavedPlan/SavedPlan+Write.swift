import DeckPlan
import JSONText

extension SavedPlan {
  /// The version of the format that is written.
  static let version: Int64 = 1

  /// The plan as a JSON document, ending with a line feed; schemas/saved-plan.schema.json describes
  /// it.
  ///
  /// What is not there is left out, and so is what is as usual.
  public var bytes: [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.member("deckform_plan", Self.version)
      header(&json)
      json.objects("stops", plan.stops) { json, stop in
        json.member("message", stop.message)
        json.member("help", stop.help)
      }
      json.objects("steps", plan.steps, PlanWriter.step)
      json.objects("notices", plan.notices, PlanWriter.diagnostic)
      json.objects("unchanged", plan.unchanged) { json, count in
        json.member("kind", count.kind)
        json.member("count", count.count)
      }
      json.member("state_changed", plan.isStateChanged)
      json.member("state") { $0.object { StateFile.members(&$0, plan.state) } }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private func header(_ json: inout JSONWriter) {
    json.line("tool") { json in
      json.member("name", "deckform")
      json.member("version", toolVersion)
    }
    json.member("namespace", namespace)
    if let mark { json.member("mark", mark) }
    json.line("target") { json in
      json.member("name", target.name)
      json.member("kind", target.kind.rawValue)
      json.member("address", target.address)
    }
    json.line("collection") { json in
      if let profile = collection.profile { json.member("profile", profile) }
      json.member("note_types", collection.noteTypes)
    }
  }
}

extension JSONWriter {
  /// A member with an object on one line.
  mutating func line(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    line(body)
  }

  /// An object on one line.
  mutating func line(_ body: (inout JSONWriter) -> Void) {
    var line = JSONWriter()
    line.object(body)
    verbatim(line.bytes)
  }

  /// A member with an array of objects, a line each.
  mutating func lines<Item>(
    _ name: String, _ items: some Sequence<Item>, _ body: (inout JSONWriter, Item) -> Void
  ) {
    member(name) { json in
      json.array { json in for item in items { json.line { body(&$0, item) } } }
    }
  }

  /// A member with an array of objects.
  mutating func objects<Item>(
    _ name: String, _ items: some Sequence<Item>, _ body: (inout JSONWriter, Item) -> Void
  ) {
    member(name) { json in
      json.array { json in for item in items { json.object { body(&$0, item) } } }
    }
  }

  /// A member with a text; left out when there is none.
  mutating func given(_ name: String, _ text: String?) {
    if let text { member(name, text) }
  }

  /// A member with `true`; left out when it is not so.
  mutating func flag(_ name: String, _ flag: Bool) {
    if flag { member(name, true) }
  }
}
