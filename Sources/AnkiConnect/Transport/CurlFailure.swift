import CCurl

/// What libcurl's code means for the user.
struct CurlFailure {
  let code: CURLcode
  let isConnected: Bool
  let url: String
  let limits: CurlTransport.Limits

  var error: AnkiConnectError {
    switch code {
    case CURLE_OPERATION_TIMEDOUT where isConnected:
      AnkiConnectError(
        .timeout, "no answer from Anki at \(address) within \(seconds(limits.total))",
        help: "a dialog may be open in Anki: close it and try again")
    case CURLE_COULDNT_CONNECT, CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY,
      CURLE_OPERATION_TIMEDOUT:
      AnkiConnectError(
        .unreachable, "nothing answers at \(address): \(reason)",
        help: "start Anki with the AnkiConnect add-on (2055492159), or give its address by --url")
    case CURLE_ABORTED_BY_CALLBACK: .cancelled
    case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL:
      AnkiConnectError(
        .unreachable, "\"\(address)\" is not an address of AnkiConnect: \(reason)",
        help: "give one like http://127.0.0.1:8765")
    case CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_PARTIAL_FILE:
      AnkiConnectError(.brokenOff, "the connection to Anki at \(address) broke off: \(reason)")
    default:
      AnkiConnectError(.badReply, "the exchange with Anki at \(address) failed: \(reason)")
    }
  }

  private var address: String { PlainAddress.of(url: url) }
  private var reason: String { String(cString: ccurl_easy_strerror(code)) }

  private func seconds(_ value: Double) -> String {
    value == value.rounded() ? "\(Int(value)) s" : "\(value) s"
  }
}

extension AnkiConnectError {
  /// Nobody waits any more.
  static let cancelled = AnkiConnectError(
    .cancelled, "cancelled: Anki may still act on what was sent")
}
