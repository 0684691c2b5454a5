import Glibc

/// On how many threads files are parsed, and how far ahead of whoever reads them.
///
/// What comes of it is the same for each.
package struct ParsingEffort: Sendable {
  /// How many threads parse at most, the one that reads the project among them.
  package var threads: Int
  /// How many bytes of files make a second thread worth its start.
  package var worthwhileBytes: Int
  /// How many bytes of files are held in parsed form at most before their turn; one file may be larger.
  package var bytesAhead: Int

  package init(threads: Int, worthwhileBytes: Int = 1 << 19, bytesAhead: Int = 12 << 20) {
    self.threads = threads
    self.worthwhileBytes = worthwhileBytes
    self.bytesAhead = bytesAhead
  }

  /// As many threads as the machine has processors to spare, and decoding can keep up with.
  ///
  /// One thread decodes, which takes half as long as parsing: more than four would wait for it.
  package static var automatic: Self {
    Self(threads: min(4, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
  }

  /// How many threads are to parse files of the given sizes.
  package func threads(forFiles sizes: [Int]) -> Int {
    sizes.reduce(0, +) < worthwhileBytes ? 1 : max(1, min(threads, sizes.count))
  }
}
