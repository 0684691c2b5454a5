import Digests

/// What a text was, in eight bytes: enough to tell whether it is still the same.
public struct ContentHash: Hashable, Sendable {
  /// The first eight bytes of the SHA-256 of the UTF-8, big end first.
  public var value: UInt64

  /// A hash that was stored.
  public init(value: UInt64) {
    self.value = value
  }

  /// The hash of a text.
  public init(_ text: String) {
    value = Digest.sha256(text).first64Bits
  }

  /// The hash of a file's content.
  package init(bytes: [UInt8]) {
    value = Digest.sha256(bytes).first64Bits
  }
}
