/// A folder as git knows it.
struct GitCheckout {
  let folder: String

  /// When the commit that is checked out was made, in seconds since 1970.
  ///
  /// Nil without git, a repository around the folder or a commit in it, and where git refuses to look
  /// into somebody else's.
  var commitDate: Int64? {
    guard let output = output(of: "log -1 --no-show-signature --format=%ct HEAD") else {
      return nil
    }
    return Int64(String(decoding: output.prefix { $0 != 10 }, as: UTF8.self))
  }

  /// What git prints, asked about this folder; nil when it fails.
  ///
  /// - Parameters:
  ///   - arguments: words for the shell.
  ///   - feeder: a command with a pipe behind it, which git reads.
  func output(of arguments: String, from feeder: String = "") -> [UInt8]? {
    let line = """
      { unset \(Self.otherRepository); \
      \(feeder) git -C \(ShellWord.quoted(folder)) \(arguments); } </dev/null 2>/dev/null
      """
    return ShellCommand(line: line).output()
  }

  /// Variables with which git would look into another repository: hooks have them set, and whoever
  /// calls a program for it.
  private static let otherRepository =
    "GIT_DIR GIT_WORK_TREE GIT_COMMON_DIR GIT_INDEX_FILE GIT_OBJECT_DIRECTORY "
    + "GIT_ALTERNATE_OBJECT_DIRECTORIES GIT_NAMESPACE GIT_SHALLOW_FILE GIT_GRAFT_FILE "
    + "GIT_REPLACE_REF_BASE GIT_PREFIX"
}
