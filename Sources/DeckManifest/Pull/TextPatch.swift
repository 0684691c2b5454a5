/// The one stretch in which two texts differ, for making the same change in a text that they were made
/// of.
struct TextPatch {
  private let before: ArraySlice<UInt8>
  private let old: ArraySlice<UInt8>
  private let new: ArraySlice<UInt8>
  private let after: ArraySlice<UInt8>

  init(from old: String, to new: String) {
    let (old, new) = (Array(old.utf8), Array(new.utf8))
    var start = zip(old, new).prefix { $0 == $1 }.count
    // Never between the bytes of one character.
    while start > 0, start < old.count, old[start] & 0xC0 == 0x80 { start -= 1 }
    while start > 0, start < new.count, new[start] & 0xC0 == 0x80 { start -= 1 }
    let room = min(old.count, new.count) - start
    var end = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
    end = min(end, room)
    while end > 0, old[old.count - end] & 0xC0 == 0x80 { end -= 1 }
    before = old[..<start]
    self.old = old[start..<(old.count - end)]
    self.new = new[start..<(new.count - end)]
    after = old[(old.count - end)...]
  }

  /// The text with the stretch changed, where it stands in it: with much around it first.
  ///
  /// - Parameter spelling: how new text is written in it.
  func candidates(for text: String, spelling: (String) -> String = { $0 }) -> [String] {
    let bytes = Array(text.utf8)
    let new = Array(spelling(String(decoding: new, as: UTF8.self)).utf8)
    var found: [[UInt8]] = []
    for (left, right) in Self.widths {
      let (lead, trail) = (before.suffix(left), after.prefix(right))
      let wanted = lead + old + trail
      if wanted.isEmpty { continue }
      for place in Self.places(of: Array(wanted), in: bytes).prefix(4) {
        let changed = bytes[..<place] + lead + new + trail + bytes[(place + wanted.count)...]
        if !found.contains(Array(changed)) { found.append(Array(changed)) }
      }
    }
    return found.compactMap { String(validating: $0, as: UTF8.self) }
  }

  /// How much on either side must be the same: markup on one side may be written otherwise.
  private static let widths =
    [24, 12, 6, 3, 1].flatMap { [($0, $0), ($0, 0), (0, $0)] } + [(0, 0)]

  private static func places(of wanted: [UInt8], in bytes: [UInt8]) -> [Int] {
    guard wanted.count <= bytes.count else { return [] }
    return (0...(bytes.count - wanted.count)).filter { place in
      bytes[place] == wanted[0] && bytes[place..<(place + wanted.count)].elementsEqual(wanted)
    }
  }
}
