import DeckModel
import DeckPlan
import Digests
import Glibc

/// A media file on its way to Anki.
struct MediaUpload {
  /// The most that is sent as content, in bytes.
  ///
  /// Anki reads a body in quadratic time: this much takes about 15 s, and 50 MB stopped it for more
  /// than 8 minutes.
  static let maximumSize = 10_000_000

  /// Why the content cannot be sent.
  struct Failure: Error {
    let message: String
  }

  /// The place of the operation.
  let index: Int
  /// The file as it is to be in Anki.
  let file: MediaFile
  /// Where it is here.
  let path: String

  init?(_ element: OperationRun.Element) {
    guard case .storeMedia(_, let file) = element.operation else { return nil }
    guard let path = file.path else { preconditionFailure("\(file.name) has no path") }
    index = element.index
    self.file = file
    self.path = path
  }

  /// The content, which must still be what the plan saw.
  func content() throws(Failure) -> [UInt8] {
    guard file.size > 0 else {
      throw Failure(message: "AnkiConnect takes no empty file from another machine")
    }
    guard file.size <= Self.maximumSize else {
      throw Failure(
        message: "\(file.size) bytes are too many to send: Anki would stand still for minutes")
    }
    guard let bytes = Self.read(path) else {
      throw Failure(message: "cannot read \(path): \(String(cString: strerror(errno)))")
    }
    guard Digest.sha256(bytes).hex == file.digest else {
      throw Failure(message: "\(path) has changed since the plan was made")
    }
    return bytes
  }

  private static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rbe") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&piece, 1, piece.count, file), count > 0 {
      bytes += piece[..<count]
    }
    return ferror(file) == 0 ? bytes : nil
  }
}
