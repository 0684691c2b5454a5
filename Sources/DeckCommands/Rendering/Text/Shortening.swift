/// Shortens long texts for a row, at a blank where there is one near.
enum Shortening {
  static let sign = "…"

  /// The beginning and the end of a text, with a sign between when something is left out.
  ///
  /// - Parameters:
  ///   - head: the most characters to keep of the beginning.
  ///   - tail: the most characters to keep of the end.
  static func middle(_ text: String, head: Int, tail: Int) -> String {
    guard text.count > head + tail + 1 else { return text }
    return start(text, head) + sign + end(text, tail)
  }

  private static func start(_ text: String, _ length: Int) -> Substring {
    let cut = text.prefix(length)
    guard let blank = cut.suffix(nearness).lastIndex(where: \.isWhitespace) else { return cut }
    return cut[...blank]
  }

  private static func end(_ text: String, _ length: Int) -> Substring {
    let cut = text.suffix(length)
    guard let blank = cut.prefix(nearness).firstIndex(where: \.isWhitespace) else { return cut }
    return cut[blank...]
  }

  /// How far a blank may be from the cut.
  private static let nearness = 12
}
