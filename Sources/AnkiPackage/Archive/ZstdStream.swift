import CZstd

/// Unpacks a zstd stream piece by piece, in memory that does not grow with what comes out.
///
/// The library itself refuses a stream that asks for more than 128 MiB to look back.
final class ZstdStream {
  private let context: OpaquePointer
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
  /// What the library still expects: nothing at the end of a frame.
  private var expected = 1

  /// A stream of which nothing was read yet.
  ///
  /// - Throws: ``Refusal`` when there is no memory for it.
  init() throws(Refusal) {
    guard let context = ZSTD_createDCtx() else { throw Refusal("no memory to unpack it") }
    self.context = context
  }

  deinit {
    ZSTD_freeDCtx(context)
    buffer.deallocate()
  }

  /// Takes in the next packed bytes and gives what comes out, in pieces of 256 KiB.
  ///
  /// - Throws: ``Refusal`` when they are no zstd stream, or what `body` throws.
  func unpack(
    _ packed: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) throws(Refusal) -> Void
  ) throws(Refusal) {
    var input = ZSTD_inBuffer(src: packed.baseAddress, size: packed.count, pos: 0)
    var isFull = true
    while input.pos < input.size || isFull {
      var output = ZSTD_outBuffer(dst: buffer.baseAddress, size: buffer.count, pos: 0)
      let before = input.pos
      let result = ZSTD_decompressStream(context, &output, &input)
      guard ZSTD_isError(result) == 0 else {
        throw Refusal("damaged: \(String(cString: ZSTD_getErrorName(result)))")
      }
      // It had nothing more to give; what it expects now would be of another frame.
      if output.pos == 0, input.pos == before { return }
      expected = result
      try body(UnsafeRawBufferPointer(rebasing: buffer[..<output.pos]))
      isFull = output.pos == output.size
    }
  }

  /// Makes sure that the stream is complete.
  func finish() throws(Refusal) {
    guard expected == 0 else { throw Refusal("damaged: it ends too early") }
  }
}
