/// Addresses as they may be shown and saved.
package enum PlainAddress {
  /// A URL without user, password, query and fragment: each may hold a secret.
  package static func of(url: String) -> String {
    let text = url.prefix { $0 != "?" && $0 != "#" }
    guard let scheme = text.firstRange(of: "://") else { return String(text) }
    let authority = text[scheme.upperBound...].prefix { $0 != "/" }
    guard let at = authority.lastIndex(of: "@") else { return String(text) }
    return String(text[..<scheme.upperBound] + text[text.index(after: at)...])
  }
}
