import AnkiConnect
import DeckFiles
import Digests
import JSONText

extension ServedAction {
  /// Files in the media folder.
  static let media: [ServedAction] = [
    .writing(
      "storeMediaFile", ["filename", "data?", "path?", "url?", "skipHash?", "deleteExisting?"]
    ) {
      session, arguments in try session.storeMedia(arguments)
    },
    .reading("retrieveMediaFile", ["filename"]) { session, arguments in
      session.media.read(try arguments.text("filename")).map { .string(Base64.encode($0)) } ?? false
    },
    .reading("getMediaFilesNames", ["pattern?"]) { session, arguments in
      let pattern = try arguments.optionalText("pattern") ?? "*"
      return .array(session.media.names(matching: pattern).map(JSONValue.string))
    },
    .writing("deleteMediaFile", ["filename"]) { session, arguments in
      session.media.remove(try arguments.text("filename"))
      return .null
    },
    .reading("getMediaDirPath") { session, _ in .string(session.media.path) },
  ]
}

extension Session {
  /// Stores a file and tells under which name; null when the client has it already.
  func storeMedia(_ arguments: Arguments) throws(ActionFailure) -> JSONValue {
    let bytes = try mediaBytes(arguments)
    if let hash = arguments.value("skipHash"), hash == .string(Digest.md5(bytes).hex) {
      return .null
    }
    let name = try arguments.text("filename")
    let replaces = arguments.flag("deleteExisting", default: true)
    return .string(try media.store(name, bytes, replacing: replaces))
  }

  private func mediaBytes(_ arguments: Arguments) throws(ActionFailure) -> [UInt8] {
    if let data = arguments.value("data"), data.isTruthy {
      return try Self.decoded(data.string)
    }
    if let path = arguments.value("path"), path.isTruthy { return try Self.file(path.string) }
    guard let url = arguments.value("url"), url.isTruthy else {
      throw ActionFailure("You must provide a \"data\", \"path\", or \"url\" field.")
    }
    guard mayFetch else {
      throw ActionFailure("media are not fetched by url: deckform serve runs without --allow-url")
    }
    return try Download.bytes(at: url.string)
  }

  private static func decoded(_ data: String) throws(ActionFailure) -> [UInt8] {
    guard let bytes = Base64.decode(data) else { throw ActionFailure("Incorrect padding") }
    return bytes
  }

  private static func file(_ path: String) throws(ActionFailure) -> [UInt8] {
    // What is no file, as a pipe, may have no end.
    guard [.file, nil].contains(SystemFiles().kind(path)) else {
      throw ActionFailure("[Errno 21] Is a directory: \(PythonText.quoted(path))")
    }
    do {
      return try SystemFiles().read(path)
    } catch {
      throw ActionFailure(
        "[Errno \(error.code)] \(error.reason): \(PythonText.quoted(path))")
    }
  }
}
