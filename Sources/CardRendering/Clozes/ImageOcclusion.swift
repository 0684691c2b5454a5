/// A cloze that covers a part of a picture: `image-occlusion:rect:left=.1:top=.2`.
struct ImageOcclusion {
  /// How it begins.
  static let sign = "image-occlusion:"

  private let cloze: ClozeText.Cloze
  private let shape: OcclusionShape?

  /// The covered part; nil for another cloze.
  init?(_ cloze: ClozeText.Cloze) {
    guard case .text(let text)? = cloze.nodes.first, text.utf8.starts(with: Self.sign.utf8) else {
      return nil
    }
    self.cloze = cloze
    shape = OcclusionShape(Array(text.utf8.dropFirst(Self.sign.utf8.count)))
  }

  /// The element that Anki's script draws the cover from.
  func element(isQuestion: Bool, isActive: Bool) -> String {
    let kind =
      if isQuestion && isActive || cloze.numbers.contains(0) {
        "cloze"
      } else {
        isActive ? "cloze-highlight" : "cloze-inactive"
      }
    return
      "<div class=\"\(kind)\" data-ordinal=\"\(cloze.ordinals)\" \(shape?.attributes ?? "")></div>"
  }
}

/// The shape of a cover with its properties, `rect:left=.1:top=.2`.
private struct OcclusionShape {
  private var name: String
  private var properties: [(name: String, value: String)] = []

  /// Nil for a text without a colon.
  ///
  /// What cannot be read ends it.
  init?(_ bytes: [UInt8]) {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    name = String(decoding: bytes[..<colon], as: UTF8.self)
    var rest = bytes[colon...]
    while let property = Self.property(&rest) { properties.append(property) }
  }

  private static func property(_ rest: inout ArraySlice<UInt8>) -> (name: String, value: String)? {
    guard rest.first == UInt8(ascii: ":"),
      let equals = rest.dropFirst().firstIndex(of: UInt8(ascii: "=")),
      equals > rest.startIndex + 1,
      let value = value(rest[(equals + 1)...])
    else { return nil }
    let name = String(decoding: rest[(rest.startIndex + 1)..<equals], as: UTF8.self)
    rest = rest[value.end...]
    return (name, value.text)
  }

  /// A value up to the next colon; a backslash goes before a colon or a backslash in it.
  private static func value(_ bytes: ArraySlice<UInt8>) -> (text: String, end: Int)? {
    var text: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex, bytes[index] != UInt8(ascii: ":") {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 1
        guard index < bytes.endIndex, [0x5C, 0x3A].contains(bytes[index]) else { return nil }
      }
      text.append(bytes[index])
      index += 1
    }
    // A value may be empty at the end only.
    guard index > bytes.startIndex || bytes.isEmpty else { return nil }
    return (String(decoding: text, as: UTF8.self), index)
  }

  /// The attributes by which Anki's script knows it, each followed by a blank.
  var attributes: String {
    let known = ["rect", "ellipse", "polygon", "text"].contains(name)
    return (known ? "data-shape=\"\(name)\" " : "")
      + properties.compactMap(Self.attribute).map { "data-\($0)=\"\($1)\" " }.joined()
  }

  private static func attribute(_ name: String, _ value: String) -> (String, String)? {
    guard !value.isEmpty else { return nil }
    switch name {
    case "left", "top", "angle", "fill": return (name, value)
    case "width", "height", "rx", "ry", "scale": return value == "0" ? nil : (name, value)
    case "points": return points(value).map { (name, $0) }
    case "oi": return ("occludeInactive", value)
    case "text": return (name, HTMLEscape.attribute(value))
    case "fs": return ("font-size", value)
    default: return nil
    }
  }

  private static func points(_ value: String) -> String? {
    let points = value.utf8.split(separator: 0x20).filter { $0.contains(UInt8(ascii: ",")) }
    return points.isEmpty ? nil : points.map { String(Substring($0)) }.joined(separator: " ")
  }
}
