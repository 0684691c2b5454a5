import JSONText

/// The page that a request comes from, as a browser tells it; other programs tell none.
///
/// A page may ask only when it is of this machine or an extension of the browser, as the add-on allows
/// it from the start.
struct Origin {
  private let text: String?

  init(_ header: String?) { text = header }

  /// Whether it may ask.
  var isAllowed: Bool {
    guard let text else { return true }
    return text == "http://localhost" || text == "http://127.0.0.1" || text == "https://127.0.0.1"
      || Self.prefixes.contains { text.hasPrefix($0) }
  }

  private static let prefixes = [
    "http://127.0.0.1:", "chrome-extension://", "moz-extension://", "safari-web-extension://",
  ]

  /// The headers that tell the browser.
  var headers: [(String, String)] {
    [
      ("Access-Control-Allow-Origin", isAllowed ? text ?? "http://localhost" : "http://localhost"),
      ("Access-Control-Allow-Headers", "*"),
    ]
  }

  /// Tells a request for permission where it comes from.
  func introduce(_ request: inout JSONValue) {
    var parameters = request["params"]
    parameters["allowed"] = .bool(isAllowed)
    parameters["origin"] = .string(text ?? "")
    request["params"] = parameters
  }
}
