import DeckFiles
import DeckManifest

/// Finds the API key of AnkiConnect without it being written down in the project.
struct Secret {
  let folder: String
  let console: Console

  /// The key, or nil when there is none; without a source in the project, ANKICONNECT_KEY.
  func value(of source: SecretSource?) throws -> String? {
    switch source {
    case nil, .environment: return Self.variable(of: source).flatMap { Environment[$0] }
    case .file(let path): return try content(of: path)
    case .command(let words): return try output(of: words)
    }
  }

  /// The variable of the environment in which the key is; nil when it is elsewhere.
  static func variable(of source: SecretSource?) -> String? {
    switch source {
    case nil: "ANKICONNECT_KEY"
    case .environment(let name): name
    case .file, .command: nil
    }
  }

  private func content(of path: String) throws -> String {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try SystemFiles().read(Path.join(folder, path))
    } catch {
      throw refusal("the key cannot be read: \(error)")
    }
    return try firstLine(bytes, of: path)
  }

  /// The first line that a command prints.
  ///
  /// The words go to the shell each in quotes.
  private func output(of words: [String]) throws -> String {
    let line = words.map(ShellWord.quoted).joined(separator: " ")
    guard let bytes = ShellCommand(line: line).output() else {
      throw refusal("the command for the key failed: \(words[0])")
    }
    return try firstLine(bytes, of: words[0])
  }

  private func firstLine(_ bytes: [UInt8], of source: String) throws -> String {
    let line = String(decoding: bytes.prefix { $0 != 10 && $0 != 13 }, as: UTF8.self)
    if line.isEmpty { throw refusal("the key from \(source) is empty") }
    return line
  }

  private func refusal(_ message: String) -> any Error {
    console.messages.write("error: \(message)\n")
    return ExitStatus.unreachable.exit
  }
}
