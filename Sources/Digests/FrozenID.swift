/// Identifiers that are functions of names alone, and never change from one version to the next.
///
/// Learners' progress hangs on them: a note whose guid changes is a new note to everyone who has
/// imported the deck before. The functions here are frozen; tests hold fixed values of each.
///
/// All begin with the SHA-256 of the UTF-8 of `deckform`, the kind, the namespace and the names,
/// joined by a zero byte. The names are taken as they are given: bring them into canonical form
/// first.
package enum FrozenID {
  /// What an identifier is for; the raw value is part of what is hashed.
  package enum Kind: String, Sendable {
    case model, field, template, deck, note
  }

  /// The guid of a note: the digest's first 64 bits, written with Anki's 91 characters.
  ///
  /// Anki makes a guid from 64 random bits in the same way; unlike there, leading zeros are
  /// written, so that the text is always ten characters long.
  ///
  /// - Parameters:
  ///   - namespace: the project's slug.
  ///   - id: the note's id, in canonical form.
  package static func guid(namespace: String, id: String) -> String {
    guid(bits: digest("guid", namespace, [id]).first64Bits)
  }

  /// The guid of 64 bits.
  package static func guid(bits: UInt64) -> String {
    var rest = bits
    return String(unsafeUninitializedCapacity: 10) { letters in
      for index in (0..<10).reversed() {
        letters[index] = alphabet[Int(rest % 91)]
        rest /= 91
      }
      return 10
    }
  }

  /// A number for a note type, field, template or deck: between 2^52 and 2^53.
  ///
  /// It is exact in a double (JSON in other clients) and far above the numbers that Anki uses for
  /// its own (the default deck is 1) or takes from the clock (about 1.8 * 10^12).
  package static func number(_ kind: Kind, namespace: String, _ names: String...) -> Int64 {
    let bits = digest(kind.rawValue, namespace, names).first64Bits >> 12
    return Int64(bits | 1 << 52)
  }

  /// A number for a note that Anki takes for a moment of its making, in milliseconds.
  ///
  /// It lies in the 17.4 years from 2004-11-03: Anki's check of the database rejects moments in the
  /// future. Two of 100,000 notes agree in about one of a hundred cases: a caller takes the next
  /// number that is free.
  package static func moment(_ kind: Kind, namespace: String, _ names: String...) -> Int64 {
    let bits = digest(kind.rawValue, namespace, names).first64Bits >> 25
    return Int64(bits) + 1 << 40
  }

  private static func digest(_ kind: String, _ namespace: String, _ names: [String]) -> Digest {
    var text = "deckform\0"
    text.reserveCapacity(64)
    text += kind
    text += "\0"
    text += namespace
    for name in names {
      text += "\0"
      text += name
    }
    return Digest.sha256(text)
  }

  private static let alphabet = Array(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&()*+,-./:;<=>?@[]^_`{|}~"
      .utf8)
}
