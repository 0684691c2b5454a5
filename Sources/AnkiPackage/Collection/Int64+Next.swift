extension Int64 {
  /// The number after this one; the greatest one stays, as numbers of foreign files may be any.
  package var next: Int64 { self == .max ? self : self + 1 }

  /// The number to try after this one has been found taken: round from the greatest to the least that
  /// Anki gives.
  package var nextTry: Int64 { self == .max ? 1 : self + 1 }
}
