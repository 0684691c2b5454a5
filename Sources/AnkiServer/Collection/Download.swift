import CCurl

/// Files of the web, fetched for clients where that was allowed.
enum Download {
  /// The most bytes of a file.
  private static let maximum = 100 << 20
  /// How long to wait, in milliseconds, as the add-on does.
  private static let patience = 10_000

  /// The bytes at an address of http or https.
  ///
  /// - Throws: ``ActionFailure`` when it does not answer with a file.
  static func bytes(at url: String) throws(ActionFailure) -> [UInt8] {
    if let problem = ccurl_load() {
      throw ActionFailure("libcurl cannot be used: \(String(cString: problem))")
    }
    guard let handle = ccurl_easy_init() else { throw ActionFailure("libcurl has no memory") }
    defer { ccurl_easy_cleanup(handle) }
    let received = Received()
    let code = withExtendedLifetime(received) {
      configure(handle, url, received)
      return ccurl_easy_perform(handle)
    }
    guard code == CURLE_OK else {
      throw ActionFailure("\(url): \(String(cString: ccurl_easy_strerror(code)))")
    }
    var status = 0
    ccurl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
    guard status == 200 else {
      throw ActionFailure("\(url) download failed with return code \(status)")
    }
    return received.bytes
  }

  private static func configure(
    _ handle: UnsafeMutableRawPointer, _ url: String, _ received: Received
  ) {
    ccurl_set_string(handle, CURLOPT_URL, url)
    ccurl_set_string(handle, CURLOPT_PROTOCOLS_STR, "http,https")
    ccurl_set_string(handle, CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
    ccurl_set_long(handle, CURLOPT_FOLLOWLOCATION, 1)
    ccurl_set_long(handle, CURLOPT_MAXREDIRS, 5)
    ccurl_set_long(handle, CURLOPT_NOSIGNAL, 1)
    ccurl_set_long(handle, CURLOPT_TIMEOUT_MS, patience)
    ccurl_set_bytes_callback(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
      guard let bytes, let context else { return 0 }
      let received = Unmanaged<Received>.fromOpaque(context).takeUnretainedValue()
      guard received.bytes.count + size * count <= Download.maximum else { return 0 }
      received.bytes += UnsafeRawBufferPointer(start: bytes, count: size * count)
      return size * count
    }
    ccurl_set_pointer(handle, CURLOPT_WRITEDATA, Unmanaged.passUnretained(received).toOpaque())
  }

  /// What has come so far.
  private final class Received {
    var bytes: [UInt8] = []
  }
}
