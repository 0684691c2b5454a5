import DeckModel
import YAMLTree

extension Policy {
  /// Reads a policy; what it does not say is as safe as can be.
  init(_ node: YAMLNode?, _ decoder: inout FileDecoder) {
    self.init()
    guard let node, let keys = MappingReader(node, .policy, &decoder) else { return }
    removed = decoder.choice(keys["removed"], of: "removed") ?? removed
    drift = decoder.choice(keys["drift"], of: "drift") ?? drift
    guard let limits = keys["limits"],
      let keys = MappingReader(limits, .limits, &decoder)
    else { return }
    deleteLimit = decoder.limit(keys["delete"], of: "delete") ?? deleteLimit
    reviewLimit = decoder.limit(keys["reviews"], of: "reviews", percentages: false) ?? reviewLimit
  }
}

extension FileDecoder {
  /// One of the words of an enumeration.
  fileprivate mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ node: YAMLNode?, of what: String
  ) -> Choice? {
    choice(node, Choice.allCases.map(\.rawValue), of: what).flatMap(Choice.init)
  }

  /// A number, or a percentage where that makes sense.
  fileprivate mutating func limit(
    _ node: YAMLNode?, of what: String, percentages: Bool = true
  ) -> Policy.Limit? {
    guard let node, let text = text(node, of: what) else { return nil }
    if let count = Int(text), count >= 0 { return .count(count) }
    if percentages, text.hasSuffix("%"), let share = Int(text.dropLast()),
      (0...100).contains(share)
    {
      return .percentage(share)
    }
    report(
      .invalidValue, "\(what) cannot be \"\(text)\"", at: node,
      help: percentages
        ? "write a number, or a percentage such as \"10%\"" : "write a number")
    return nil
  }
}
