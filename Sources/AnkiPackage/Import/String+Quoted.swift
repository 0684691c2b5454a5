extension String {
  /// The text in quotes for a message of one line: control characters escaped, and cut when it is long.
  var quoted: String {
    let start = String(unicodeScalars.prefix(80))
    return String(reflecting: start.utf8.count < utf8.count ? start + "…" : start)
  }
}
