extension SearchNode: CustomStringConvertible {
  /// The search as Anki reads it.
  public var description: String { printed(isInside: false) }

  private func printed(isInside: Bool) -> String {
    switch self {
    case .deck(let name): quoted("deck", name, keywords: ["current", "filtered"])
    case .noteType(let name): quoted("note", name, keywords: [])
    case .tag(let name): quoted("tag", name, keywords: ["none"])
    case .inFilteredDeck: "deck:filtered"
    case .suspended: "is:suspended"
    case .position(let place): "prop:pos>\(place)"
    case .template(let index): "card:\(index + 1)"
    case .text(let text): "\"\(escaped(text))\""
    case .notes(let numbers): Self.numbers(numbers)
    case .not(let node): "-" + node.printed(isInside: true)
    case .all(let nodes): Self.joined(nodes, by: " ", empty: "deck:*", isInside: isInside)
    case .any(let nodes): Self.joined(nodes, by: " OR ", empty: "-deck:*", isInside: isInside)
    }
  }

  private static func joined(
    _ nodes: [SearchNode], by separator: String, empty: String, isInside: Bool
  ) -> String {
    guard let first = nodes.first else { return empty }
    guard nodes.count > 1 else { return first.printed(isInside: isInside) }
    let text = nodes.map { $0.printed(isInside: true) }.joined(separator: separator)
    return isInside ? "(\(text))" : text
  }

  /// `nid:` without a number is an error in Anki.
  private static func numbers(_ numbers: [Int64]) -> String {
    numbers.isEmpty ? "-deck:*" : "nid:" + numbers.map(String.init).joined(separator: ",")
  }
}

/// A term in quotes, so that blanks, brackets, `-`, `and` and `or` mean nothing.
///
/// Keywords are matched by Anki with regard to case and names without: a name that is a keyword is
/// written with a capital (seen in Anki 26.9: `deck:Filtered` finds the deck of that name).
private func quoted(_ kind: String, _ name: String, keywords: [String]) -> String {
  let name = keywords.contains(name) ? name.prefix(1).uppercased() + name.dropFirst() : name
  return "\"\(kind):\(escaped(name))\""
}

/// Backslashes before what has a meaning inside quotes.
///
/// The colon is among it: `re:` and `nc:` at the start would turn the rest into another kind of
/// search.
private func escaped(_ name: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in name.unicodeScalars {
    if #"\"*_:"#.unicodeScalars.contains(scalar) { result.append("\\") }
    result.append(scalar)
  }
  return String(result)
}
