/// How text is made to stand out: with colour or without.
///
/// Colour is never the only sign of anything.
package struct Style: Hashable, Sendable {
  /// What a piece of text is, so that the colours are chosen in one place.
  package enum Role: Sendable {
    case error, warning, help, place, strong, faint
    case add, change, move, adopt, remove, held
    case deleted, inserted
  }

  /// Whether escape sequences are written.
  package var isColoured: Bool

  /// A style with or without colour.
  package init(isColoured: Bool) {
    self.isColoured = isColoured
  }

  /// Text as it is.
  package static let plain = Self(isColoured: false)
  /// Text with colour.
  package static let coloured = Self(isColoured: true)

  /// `text` in the colour of its role; unchanged without colour.
  package func callAsFunction(_ role: Role, _ text: String) -> String {
    guard isColoured, !text.isEmpty else { return text }
    return "\u{1B}[\(role.parameters)m\(text)\u{1B}[0m"
  }
}

extension Style.Role {
  /// The parameters of the SGR sequence.
  ///
  /// Words of a diff are underlined and struck through besides, so that they differ without colour
  /// too.
  fileprivate var parameters: String {
    switch self {
    case .error, .held, .remove: "1;31"
    case .warning: "1;33"
    case .help, .adopt: "1;36"
    case .place: "34"
    case .strong: "1"
    case .faint: "2"
    case .add: "32"
    case .change: "33"
    case .move: "35"
    case .deleted: "9;31"
    case .inserted: "4;32"
    }
  }
}
