/// The version of the API that a request asks for: it decides the form of the reply.
///
/// Source: the add-on's README and its web server; what it can do is the same in all of them.
public enum APIVersion: Int, Sendable {
  /// The bare result; failures alone have an envelope.
  case v4 = 4
  /// An envelope of `result` and `error`, as in version 6.
  case v5 = 5
  /// An envelope of `result` and `error`.
  case v6 = 6
}
