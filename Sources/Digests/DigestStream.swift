import CCrypto

/// A digest that is fed piece by piece: for content that is not in memory at once.
package struct DigestStream: ~Copyable {
  private let context: OpaquePointer

  private let size: Int

  /// An empty stream.
  package init(_ algorithm: DigestAlgorithm = .sha256) {
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, algorithm.handle, nil) == 1
    else { preconditionFailure("libcrypto began no digest") }
    self.context = context
    size = algorithm.size
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Takes in the next bytes.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    let done = EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
    precondition(done == 1, "libcrypto refused to go on with a digest")
  }

  /// The digest of all that was taken in.
  package consuming func finish() -> Digest {
    let result = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      let done = EVP_DigestFinal_ex(context, buffer.baseAddress, nil)
      precondition(done == 1, "libcrypto refused to end a digest")
      count = size
    }
    return Digest(bytes: result)
  }
}
