import JSONText

extension JSONWriter {
  /// A whole document of one object, ending with a line feed.
  static func document(_ body: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter(.pretty)
    json.object(body)
    return json.text + "\n"
  }

  /// A member with a string, or with null.
  mutating func optional(_ name: String, _ text: String?) {
    member(name) { json in
      if let text { json.value(text) } else { json.null() }
    }
  }

  /// A member with an integer, or with null.
  mutating func optional(_ name: String, _ number: (some BinaryInteger)?) {
    member(name) { json in
      if let number { json.value(number) } else { json.null() }
    }
  }

  /// A member with `true` or `false`, or with null.
  mutating func optional(_ name: String, _ flag: Bool?) {
    member(name) { json in
      if let flag { json.value(flag) } else { json.null() }
    }
  }

  /// A member with an object.
  mutating func object(_ name: String, _ body: (inout JSONWriter) -> Void) {
    member(name) { $0.object(body) }
  }

  /// A member with an array of objects, one for each item.
  mutating func objects<Item>(
    _ name: String, _ items: some Sequence<Item>, _ body: (inout JSONWriter, Item) -> Void
  ) {
    member(name) { json in
      json.array { json in
        for item in items { json.object { body(&$0, item) } }
      }
    }
  }
}
