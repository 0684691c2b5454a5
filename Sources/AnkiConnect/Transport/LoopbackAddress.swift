import CCurl

/// Whether an address is this machine's own.
enum LoopbackAddress {
  /// Whether the host of `url` is `localhost`, `127.…` or `[::1]`.
  static func isLoopback(url: String) -> Bool {
    guard let host = host(of: url) else { return false }
    return host == "localhost" || host == "[::1]" || host.hasPrefix("127.")
  }

  private static func host(of url: String) -> String? {
    guard ccurl_load() == nil, let parts = ccurl_url() else { return nil }
    defer { ccurl_url_cleanup(parts) }
    let flags = UInt32(CURLU_GUESS_SCHEME)
    guard ccurl_url_set(parts, CURLUPART_URL, url, flags) == CURLUE_OK else { return nil }
    var host: UnsafeMutablePointer<CChar>?
    guard ccurl_url_get(parts, CURLUPART_HOST, &host, 0) == CURLUE_OK, let host else { return nil }
    defer { ccurl_free(host) }
    return String(cString: host).lowercased()
  }
}
