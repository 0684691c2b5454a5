/// What a reference leads to.
enum Finding {
  /// A file, by its path from the project folder.
  case found(String)
  /// No file.
  case missing
  /// A file of this name in another spelling only.
  case otherCase(String)
  /// A place outside the project folder.
  case outside

  /// Whether there is nothing at all.
  var isMissing: Bool {
    if case .missing = self { true } else { false }
  }

  /// Whether there is a file in another spelling.
  var isOtherCase: Bool {
    if case .otherCase = self { true } else { false }
  }
}
