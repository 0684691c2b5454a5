import CCurl

/// One request over one connection.
struct CurlRequest: ~Copyable {
  private let handle: UnsafeMutableRawPointer
  private var headers: UnsafeMutablePointer<curl_slist>?

  init() {
    guard let handle = ccurl_easy_init() else { preconditionFailure("libcurl has no memory") }
    self.handle = handle
    headers = ccurl_slist_append(nil, "Content-Type: application/json")
    // Anki never answers `Expect: 100-continue`: it would freeze until its own time-out.
    headers = ccurl_slist_append(headers, "Expect:")
  }

  deinit {
    ccurl_easy_cleanup(handle)
    ccurl_slist_free_all(headers)
  }

  /// Sends `body` and waits for the reply.
  func post(
    _ body: [UInt8], to url: String, limits: CurlTransport.Limits, isLoopback: Bool,
    watchedBy upload: Upload
  ) -> CurlExchange {
    configure(url: url, limits: limits, isLoopback: isLoopback)
    let received = ReceivedBytes()
    let code = withExtendedLifetime((received, upload)) {
      receive(into: received)
      watch(upload)
      return body.withUnsafeBytes { bytes in
        ccurl_set_pointer(handle, CURLOPT_POSTFIELDS, bytes.baseAddress)
        ccurl_set_long(handle, CURLOPT_POSTFIELDSIZE, bytes.count)
        return ccurl_easy_perform(handle)
      }
    }
    let end = ContinuousClock.now
    let waiting = upload.end?.duration(to: end) ?? .zero
    guard code == CURLE_OK else {
      let failure = CurlFailure(code: code, isConnected: isConnected, url: url, limits: limits)
      return CurlExchange(result: .failure(failure.error), waiting: waiting, end: end)
    }
    let reply = HTTPReply(status: status, body: received.bytes)
    return CurlExchange(result: .success(reply), waiting: waiting, end: end)
  }

  private func configure(url: String, limits: CurlTransport.Limits, isLoopback: Bool) {
    ccurl_set_string(handle, CURLOPT_URL, url)
    ccurl_set_string(handle, CURLOPT_PROTOCOLS_STR, "http,https")
    ccurl_set_long(handle, CURLOPT_POST, 1)
    ccurl_set_pointer(handle, CURLOPT_HTTPHEADER, headers)
    ccurl_set_long(handle, CURLOPT_FRESH_CONNECT, 1)
    ccurl_set_long(handle, CURLOPT_FORBID_REUSE, 1)
    ccurl_set_long(handle, CURLOPT_NOSIGNAL, 1)
    ccurl_set_long(handle, CURLOPT_CONNECTTIMEOUT_MS, Int(limits.connect * 1000))
    ccurl_set_long(handle, CURLOPT_TIMEOUT_MS, Int(limits.total * 1000))
    if isLoopback { ccurl_set_string(handle, CURLOPT_NOPROXY, "*") }
  }

  private func receive(into received: ReceivedBytes) {
    ccurl_set_bytes_callback(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
      guard let bytes, let context else { return 0 }
      let received = Unmanaged<ReceivedBytes>.fromOpaque(context).takeUnretainedValue()
      received.append(UnsafeRawBufferPointer(start: bytes, count: size * count))
      return size * count
    }
    ccurl_set_pointer(
      handle, CURLOPT_WRITEDATA, Unmanaged.passUnretained(received).toOpaque())
  }

  private func watch(_ upload: Upload) {
    ccurl_set_progress_callback(handle) { context, _, _, _, sent in
      guard let context else { return 0 }
      let upload = Unmanaged<Upload>.fromOpaque(context).takeUnretainedValue()
      return upload.note(sent: Int(sent)) ? 0 : 1
    }
    ccurl_set_pointer(handle, CURLOPT_XFERINFODATA, Unmanaged.passUnretained(upload).toOpaque())
    ccurl_set_long(handle, CURLOPT_NOPROGRESS, 0)
  }

  private var status: Int {
    var status = 0
    ccurl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
    return status
  }

  /// Whether the connection stood: then the request may have been acted on.
  private var isConnected: Bool {
    var microseconds: curl_off_t = 0
    ccurl_get_offset(handle, CURLINFO_CONNECT_TIME_T, &microseconds)
    return microseconds > 0
  }
}
