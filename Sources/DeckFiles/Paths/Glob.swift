/// A pattern for paths, as in `models/**/*.y{a,}ml`.
///
/// `*` stands for any characters within a name, `?` for one, `**` as a whole part for any number of
/// folders, `{a,b}` for either of its texts. Everything else stands for itself, byte by byte. A
/// path is seen from the same folder as the pattern, as in ``FileTree/files``.
package struct Glob: Hashable, Sendable {
  package let pattern: String
  private let alternatives: [[Part]]

  private enum Part: Hashable, Sendable {
    case anyFolders
    case name([Unicode.Scalar])
  }

  /// - Throws: ``GlobError`` for a brace without a partner, or too many alternatives.
  package init(_ pattern: String) throws(GlobError) {
    self.pattern = pattern
    alternatives = try Braces.expanded(pattern).map { alternative in
      Path.components(alternative).map { part in
        part == "**" ? .anyFolders : .name(Array(part.unicodeScalars))
      }
    }
  }

  package func matches(_ path: String) -> Bool {
    let names = Path.components(path).map { Array($0.unicodeScalars) }
    return alternatives.contains { parts in
      Wildcards.match(names, parts, isAny: { $0 == .anyFolders }) { name, part in
        guard case .name(let pattern) = part else { return false }
        return Wildcards.match(name, pattern, isAny: { $0 == "*" }) { $1 == "?" || $0 == $1 }
      }
    }
  }
}

/// Why a pattern means nothing.
package enum GlobError: Error, Hashable, Sendable {
  /// A `{` or `}` without its partner.
  case unpairedBrace
  /// More alternatives than ``Glob`` follows.
  case tooManyAlternatives
}

/// Matching with a joker for any run of items; linear but for going back to the last joker.
private enum Wildcards {
  static func match<Item, Pattern>(
    _ items: [Item], _ pattern: [Pattern], isAny: (Pattern) -> Bool,
    matchesOne: (Item, Pattern) -> Bool
  ) -> Bool {
    var (item, part) = (0, 0)
    var retry: (item: Int, part: Int)?
    while item < items.count {
      if part < pattern.count, isAny(pattern[part]) {
        part += 1
        retry = (item, part)
      } else if part < pattern.count, matchesOne(items[item], pattern[part]) {
        (item, part) = (item + 1, part + 1)
      } else if let last = retry {
        retry = (last.item + 1, last.part)
        (item, part) = (last.item + 1, last.part)
      } else {
        return false
      }
    }
    return pattern[part...].allSatisfy(isAny)
  }
}
