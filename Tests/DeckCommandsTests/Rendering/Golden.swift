import Foundation
import Testing

/// Compares `text` with `Tests/Fixtures/Goldens/<name>`; with `RECORD_GOLDENS=1` writes that file.
func expectGolden(
  _ text: String, _ name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let file = Golden.folder.appending(path: name)
  if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  let expected = try String(decoding: Data(contentsOf: file), as: UTF8.self)
  let isSame = text.utf8.elementsEqual(expected.utf8)
  #expect(
    isSame,
    "\(name): line \(Golden.firstDifference(text, expected))", sourceLocation: sourceLocation)
}

enum Golden {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/Goldens")

  /// The first line that is not as expected, and both versions of it.
  static func firstDifference(_ text: String, _ expected: String) -> String {
    let mine = text.components(separatedBy: "\n")
    let theirs = expected.components(separatedBy: "\n")
    let same = zip(mine, theirs).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    func line(_ lines: [String]) -> String { same < lines.count ? lines[same] : "(the end)" }
    return "\(same + 1)\n  is       \(line(mine))\n  expected \(line(theirs))"
  }
}
