package import DeckModel

/// An annotation of GitHub Actions: `::error file=…,line=…::message`.
package struct WorkflowCommand: Equatable, Sendable {
  /// How it is shown.
  package enum Level: String, CaseIterable, Sendable {
    case error, warning, notice
  }

  /// Error, warning or notice.
  package var level: Level
  /// The line without its line feed.
  package var line: String

  /// An annotation at a place, or of the whole run when there is none.
  ///
  /// - Parameters:
  ///   - pathPrefix: stands before the path, since GitHub counts paths from the repository's root.
  ///   - details: further lines of the message.
  package init(
    _ level: Level, _ message: String, title: String? = nil, at location: SourceLocation? = nil,
    pathPrefix: String = "", details: [String] = []
  ) {
    self.level = level
    let place = location.map { Self.properties(of: $0, pathPrefix) } ?? []
    let properties = place + (title.map { [("title", $0)] } ?? [])
    let list = properties.map { "\($0)=\(Self.escapedProperty($1))" }.joined(separator: ",")
    let text = Self.escaped(([message] + details).joined(separator: "\n"))
    line = "::\(level.rawValue)\(list.isEmpty ? "" : " ")\(list)::\(text)"
  }

  /// The annotations as lines, the grave ones first.
  ///
  /// GitHub shows ten of each level for a step and drops the rest in silence; so at most nine are
  /// written, and a tenth that counts the others.
  package static func listing(of commands: [Self]) -> String {
    Level.allCases.flatMap { level -> [String] in
      let all = commands.filter { $0.level == level }
      guard all.count > mostOfALevel else { return all.map(\.line) }
      let rest = all.count - mostOfALevel
      let noun = "\(level.rawValue)\(rest == 1 ? "" : "s")"
      return all.prefix(mostOfALevel).map(\.line) + [Self(level, "and \(rest) more \(noun)").line]
    }.map { $0 + "\n" }.joined()
  }

  private static let mostOfALevel = 9

  private static func properties(
    of location: SourceLocation, _ prefix: String
  ) -> [(String, String)] {
    [
      ("file", prefix + location.file), ("line", "\(location.line)"),
      ("endLine", "\(location.endLine)"), ("col", "\(location.column)"),
      ("endColumn", "\(location.endColumn)"),
    ]
  }

  private static func escaped(_ text: String) -> String {
    escape(text, ["%", "\r", "\n"])
  }

  private static func escapedProperty(_ text: String) -> String {
    escape(text, ["%", "\r", "\n", ":", ","])
  }

  private static func escape(_ text: String, _ special: Set<Unicode.Scalar>) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if special.contains(scalar) {
        result += "%" + Printable.hexadecimal(scalar.value).suffix(2)
      } else {
        result += Printable.visible(scalar)
      }
    }
    return result
  }
}
