package import Foundation

/// The program `deckform` as the tests were built with it.
package enum BuiltProgram {
  /// Where it is: the test runner lies in the same folder.
  package static var url: URL {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("deckform")
  }
}
