package import DeckModel

/// The project file, read.
package struct Project: Sendable {
  /// Where media names come from.
  package enum MediaNaming: String, Sendable {
    /// The file's name as Anki makes it safe when a file is added: in lower case.
    case file
    /// The same with a part of the content's hash.
    case hash
    /// The file's name in the case it has: as packages bring media into Anki.
    case keep
  }

  /// The slug that names this set of notes for ever.
  package var namespace: String
  /// The patterns of the files to read, each with its place.
  package var includes: [(pattern: String, location: SourceLocation?)]
  /// The folders that are searched for a bare media name, relative to the project folder.
  package var mediaFolders: [String]
  /// Where media names come from.
  package var mediaNaming: MediaNaming
  /// Whether our notes carry our tag.
  package var isMarked: Bool
  /// Whether files outside the project folder may be used.
  package var allowsOutside: Bool
  /// What apply may do.
  package var policy: Policy
  /// The targets, in the order of the file.
  package var targets: [Target]
  /// The name of the target that is used when none is asked for.
  package var defaultTarget: String?

  /// The patterns that are used when the project file has none.
  package static let defaultIncludes = ["models/**/*.y{a,}ml", "decks/**/*.y{a,}ml"]

  /// The tag that marks our notes inside Anki.
  package var mark: String? { isMarked ? "deckform::\(namespace)" : nil }
}

/// Where decks go.
package struct Target: Equatable, Sendable {
  /// What kind of place it is.
  package enum Kind: Equatable, Sendable {
    /// A running Anki.
    case ankiConnect(url: String, profile: String?, key: SecretSource?)
    /// An .apkg file, relative to the project folder.
    case package(path: String)
  }

  /// The name by which --target finds it.
  package var name: String
  /// What it is.
  package var kind: Kind
}

/// Where a secret comes from.
package enum SecretSource: Equatable, Sendable {
  /// An environment variable.
  case environment(String)
  /// A file, relative to the project folder.
  case file(String)
  /// The output of a command.
  case command([String])
}

extension Target {
  /// Where AnkiConnect listens unless it is told otherwise.
  package static let defaultURL = "http://127.0.0.1:8765"

  /// The Anki that runs on this machine: the target of a project that names none.
  package static let localAnki = Target(
    name: "anki", kind: .ankiConnect(url: defaultURL, profile: nil, key: nil))
}
