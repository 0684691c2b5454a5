import DeckModel

/// Remembers the case-folded form of names: a collection has few of them and many notes.
struct NameKeys {
  private var keys: [String: String] = [:]

  subscript(name: String) -> String {
    mutating get {
      if let key = keys[name] { return key }
      let key = Canonical.nameKey(name)
      keys[name] = key
      return key
    }
  }
}
