import Glibc

/// The folder into which media are copied.
struct MediaFolder {
  /// The path of the folder.
  let path: String

  /// Puts a file into the folder: under its name it is there complete or not at all, and a link of that
  /// name is replaced, not followed.
  ///
  /// - Parameter make: makes the file at the path that it is given.
  func put(_ name: String, _ make: (String) throws(Refusal) -> Void) throws(Refusal) {
    let draft = "\(path)/.deckform.\(getpid()).tmp"
    unlink(draft)
    defer { unlink(draft) }
    do throws(Refusal) {
      try make(draft)
    } catch {
      throw Refusal("the media file \(name.quoted): \(error.message)")
    }
    guard rename(draft, "\(path)/\(name)") == 0 else {
      throw Refusal("the media file \(name.quoted) cannot be written: \(systemMessage())")
    }
  }
}
