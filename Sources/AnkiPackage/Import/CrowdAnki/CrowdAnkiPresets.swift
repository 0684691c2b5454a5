import JSONText

/// The presets of a CrowdAnki export: which of them are not Anki's default.
struct CrowdAnkiPresets {
  private var special: Set<String> = []

  /// Reads the presets in the topmost deck.
  init(_ root: JSONElement) throws(JSONError) {
    for preset in try root.list("deck_configurations") {
      let uuid = try preset.required("crowdanki_uuid").requiredString()
      // Numbers and dates, by which Anki's own default is known, are not exported.
      let isPlain = preset["name"]?.isString("Default") ?? true
      if !isPlain || Self.differs(JSONValue(preset), from: Self.standard) { special.insert(uuid) }
    }
  }

  /// Whether a deck is learned in another way than Anki has it by default.
  func isSpecial(_ deck: JSONElement) -> Bool {
    if let uuid = deck["deck_config_uuid"]?.string, special.contains(uuid) { return true }
    return deck["md"]?.bool == true
      || ["newLimit", "reviewLimit", "desiredRetention"].contains { !(deck[$0]?.isNull ?? true) }
  }

  private static let standard = Schema.deckOptions["1"]

  /// Whether something that is there is not as in the default; what only one of them has is passed over,
  /// as each version of Anki has other options.
  private static func differs(_ value: JSONValue, from standard: JSONValue) -> Bool {
    switch standard {
    case .object(let members):
      members.contains { member in
        member.key != "id" && value[member.key] != .null
          && differs(value[member.key], from: member.value)
      }
    case .array(let elements):
      zip(value.elements, elements).contains { differs($0, from: $1) }
        || value.elements.count != elements.count
    case .integer, .double, .bool: value.number != standard.number
    default: value != standard
    }
  }
}

extension JSONValue {
  /// The value of a number or a flag, however it is written.
  fileprivate var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .double(let number): number
    case .bool(let flag): flag ? 1 : 0
    default: nil
    }
  }
}
