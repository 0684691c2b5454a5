/// How much may still come out of a package, so that a small file cannot fill the disk.
///
/// Collections and media shrink to a third or a twentieth, rarely to a fiftieth, while a file made to
/// harm comes out a thousand (deflate) or ten thousand times (zstd) as large. 200 times lies between
/// them; the 64 MiB are for small packages, of which a large part can be empty pages.
struct UnpackLimit {
  private(set) var rest: UInt64

  /// What may come out of some packed bytes.
  ///
  /// - Parameter atMost: never more than this.
  init(packed: UInt64, atMost: UInt64 = .max) {
    let (product, overflow) = packed.multipliedReportingOverflow(by: 200)
    let allowed = overflow ? UInt64.max : product
    rest = min(allowed > .max - Self.floor ? .max : allowed + Self.floor, atMost)
  }

  /// Exactly so many bytes.
  init(_ bytes: UInt64) { rest = bytes }

  /// Takes note of bytes that came out.
  mutating func take(_ count: Int) throws(Refusal) {
    guard UInt64(count) <= rest else {
      throw Refusal("more comes out of it than a package may hold: it is damaged or made to harm")
    }
    rest -= UInt64(count)
  }

  /// What is always allowed.
  private static let floor: UInt64 = 64 << 20
  /// As large as a collection may be: ten times the largest that are known.
  static let collection: UInt64 = 4 << 30
}
