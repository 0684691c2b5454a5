import CCrypto

/// An MD5, SHA-1 or SHA-256 digest, made by the system's libcrypto.
package struct Digest: Hashable, Sendable {
  /// The digest's bytes: 16 of MD5, 20 of SHA-1, 32 of SHA-256.
  package let bytes: [UInt8]

  /// The digest in lower-case hexadecimal.
  package var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: bytes.count * 2) { text in
      for (index, byte) in bytes.enumerated() {
        text[index * 2] = digits[Int(byte >> 4)]
        text[index * 2 + 1] = digits[Int(byte & 15)]
      }
      return bytes.count * 2
    }
  }

  /// The first four bytes as a number, big end first.
  package var first32Bits: UInt32 {
    bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// The first eight bytes as a number, big end first.
  package var first64Bits: UInt64 {
    bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The SHA-1 of a text's UTF-8.
  package static func sha1(_ text: String) -> Digest {
    withBytes(of: text) { sha1($0) }
  }

  /// The SHA-1 of bytes.
  package static func sha1(_ bytes: [UInt8]) -> Digest {
    bytes.withUnsafeBytes { sha1($0) }
  }

  /// The SHA-1 of bytes that are lent.
  package static func sha1(_ bytes: UnsafeRawBufferPointer) -> Digest {
    digest(bytes, with: DigestAlgorithm.sha1)
  }

  /// The MD5 of bytes, by which clients of AnkiConnect tell whether a file is there already.
  package static func md5(_ bytes: [UInt8]) -> Digest {
    bytes.withUnsafeBytes { digest($0, with: DigestAlgorithm.md5) }
  }

  /// The SHA-256 of a text's UTF-8.
  package static func sha256(_ text: String) -> Digest {
    withBytes(of: text) { sha256($0) }
  }

  /// The SHA-256 of bytes.
  package static func sha256(_ bytes: [UInt8]) -> Digest {
    bytes.withUnsafeBytes { sha256($0) }
  }

  /// The SHA-256 of bytes that are lent.
  package static func sha256(_ bytes: UnsafeRawBufferPointer) -> Digest {
    digest(bytes, with: DigestAlgorithm.sha256)
  }

  private static func withBytes(
    of text: String, _ body: (UnsafeRawBufferPointer) -> Digest
  ) -> Digest {
    var text = text
    return text.withUTF8 { body(UnsafeRawBufferPointer($0)) }
  }

  private static func digest(
    _ bytes: UnsafeRawBufferPointer, with algorithm: DigestAlgorithm
  ) -> Digest {
    let result = [UInt8](unsafeUninitializedCapacity: algorithm.size) { buffer, count in
      let done = EVP_Digest(
        bytes.baseAddress, bytes.count, buffer.baseAddress, nil, algorithm.handle, nil)
      precondition(done == 1, "libcrypto refused to make a digest")
      count = algorithm.size
    }
    return Digest(bytes: result)
  }
}

/// A way to make digests, looked up once: libcrypto's `EVP_sha256()` is only a name that it looks
/// up again for every digest, which takes longer than to hash a short text.
package struct DigestAlgorithm: Sendable {
  /// MD5: what AnkiConnect knows files by.
  package static let md5 = DigestAlgorithm("MD5")
  /// SHA-1: what Anki knows media by.
  package static let sha1 = DigestAlgorithm("SHA1")
  /// SHA-256.
  package static let sha256 = DigestAlgorithm("SHA256")

  /// Never changed and never freed.
  nonisolated(unsafe) let handle: OpaquePointer
  let size: Int

  private init(_ name: String) {
    guard let handle = EVP_MD_fetch(nil, name, nil) else {
      preconditionFailure("libcrypto has no \(name)")
    }
    self.handle = handle
    size = Int(EVP_MD_get_size(handle))
  }
}
