import Foundation
import Testing

/// A git repository around a project, whose commits have dates given in the test.
struct Repository {
  let folder: URL

  init(_ folder: URL) throws {
    self.folder = folder
    try git("init", "--quiet")
  }

  /// Commits everything below the folder.
  func commit(at date: Date) throws {
    try git("add", "--all")
    let time = "@\(Int(date.timeIntervalSince1970)) +0000"
    try git(
      "commit", "--quiet", "--allow-empty", "--message", "Change",
      environment: ["GIT_COMMITTER_DATE": time, "GIT_AUTHOR_DATE": "@1 +0000"])
  }

  private func git(_ arguments: String..., environment: [String: String] = [:]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder.path] + arguments
    let own = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_AUTHOR_NAME": "Author", "GIT_AUTHOR_EMAIL": "author@example.org",
      "GIT_COMMITTER_NAME": "Author", "GIT_COMMITTER_EMAIL": "author@example.org",
    ]
    process.environment = own.merging(environment) { $1 }
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "git \(arguments)")
  }
}
