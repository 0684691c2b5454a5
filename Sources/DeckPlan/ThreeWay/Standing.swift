import DeckModel

/// How a part of the target stands to what was last written (base) and to what the files say.
enum Standing: Int {
  /// The target has what the files say.
  case inSync
  /// The target has what was written, and the files say something else now.
  case update
  /// The files say what was written, and the target has something else.
  case drift
  /// All three differ.
  case conflict
  /// What was written is not known, and the target has something else than the files.
  case firstContact

  /// Compares values of any kind.
  init<Value: Equatable>(base: Value?, live: Value, desired: Value) {
    if live == desired {
      self = .inSync
    } else if let base {
      self = live == base ? .update : desired == base ? .drift : .conflict
    } else {
      self = .firstContact
    }
  }

  /// Compares texts byte for byte; where nothing is in the target, nothing can be lost.
  init(base: ContentHash?, live: String, desired: String) {
    if live.hasBytes(of: desired) {
      self = .inSync
    } else if let base {
      self.init(base: base, live: ContentHash(live), desired: ContentHash(desired))
    } else {
      self = live.isEmpty ? .update : .firstContact
    }
  }
}
