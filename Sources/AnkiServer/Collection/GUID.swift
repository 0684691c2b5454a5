import Digests

/// Guids of notes that are made here and now.
enum GUID {
  /// A guid that no other note has: 64 random bits in Anki's letters.
  static func random() -> String { FrozenID.guid(bits: UInt64.random(in: 0...UInt64.max)) }
}
