import DeckModel

/// Words as a shell takes them.
enum ShellWord {
  /// The word itself, or in quotes where a shell would take it apart.
  static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || "-_./:@%+=,".utf8.contains(byte)
    }
    return isPlain && !word.isEmpty ? word : "'" + word.replacingBytes("'", with: "'\\''") + "'"
  }
}
