import DeckFiles
import DeckManifest
import Glibc

/// Finds the API key of AnkiConnect without it being written down in the project.
struct Secret {
  let folder: String
  let console: Console

  /// The key, or nil when there is none; without a source in the project, ANKICONNECT_KEY.
  func value(of source: SecretSource?) throws -> String? {
    switch source {
    case nil: return Environment["ANKICONNECT_KEY"]
    case .environment(let name): return Environment[name]
    case .file(let path): return try content(of: path)
    case .command(let words): return try output(of: words)
    }
  }

  private func content(of path: String) throws -> String {
    do throws(FileError) {
      return Self.firstLine(try SystemFiles().read(Path.join(folder, path)))
    } catch {
      console.messages.write("error: the key cannot be read: \(error)\n")
      throw ExitStatus.unreachable.exit
    }
  }

  /// The first line that a command prints.
  ///
  /// The words go to the shell each in quotes.
  private func output(of words: [String]) throws -> String {
    let line = words.map(ShellWord.quoted).joined(separator: " ")
    guard let stream = popen(line, "r") else { throw ExitStatus.failed.exit }
    var bytes: [UInt8] = []
    while case let byte = fgetc(stream), byte != EOF {
      bytes.append(UInt8(truncatingIfNeeded: byte))
    }
    guard pclose(stream) == 0 else {
      console.messages.write("error: the command for the key failed: \(words[0])\n")
      throw ExitStatus.unreachable.exit
    }
    return Self.firstLine(bytes)
  }

  private static func firstLine(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix { $0 != 10 && $0 != 13 }, as: UTF8.self)
  }
}
