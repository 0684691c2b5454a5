extension String {
  /// The text as a message of one line: names out of a foreign file may stand in it.
  var onOneLine: String {
    let scalars = unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }
    return String(String.UnicodeScalarView(scalars.prefix(1000)))
  }

  /// The text in quotes for a message of one line: control characters escaped, and cut when it is long.
  var quoted: String {
    let start = String(unicodeScalars.prefix(80))
    return String(reflecting: start.utf8.count < utf8.count ? start + "…" : start)
  }
}
