import Foundation
import Testing

/// Which date the content of a package gets: two packages of the same files and date are the same
/// bytes.
@Suite struct PackageDateTests {
  private static let seconds = 1_764_088_380
  private static let warning = "SOURCE_DATE_EPOCH"

  let project: Project

  init() throws {
    project = try Project(Vocabulary().files())
  }

  private var commitDate: Date { Date(timeIntervalSince1970: Double(Self.seconds)) }

  /// Builds the package anew, and says what was printed beside the report.
  private func build(
    in folder: URL? = nil, _ environment: [String: String] = [:]
  ) async throws -> (bytes: Data, errors: String) {
    try? FileManager.default.removeItem(at: project.file("build"))
    let run = try await Program.run(
      ["apply", "--yes", "--target", "release"], in: folder ?? project.directory,
      environment: environment)
    try #require(run.status == 0, "\(run)")
    return (try Data(contentsOf: project.file("build/words.apkg")), run.errors)
  }

  private func given(_ seconds: Int) async throws -> Data {
    try await build(["SOURCE_DATE_EPOCH": "\(seconds)"]).bytes
  }

  @Test func isThatOfTheCommit() async throws {
    let fixed = try await build().bytes
    let repository = try Repository(project.directory)
    try repository.commit(at: commitDate)
    let first = try await build()
    #expect(first.bytes == (try await given(Self.seconds)))
    #expect(first.bytes != fixed)
    #expect(!first.errors.contains("warning"), "\(first.errors)")
    #expect(try await build(in: project.file("decks")).bytes == first.bytes)
    try repository.commit(at: commitDate + 60)
    #expect(try await build().bytes == (try await given(Self.seconds + 60)))
  }

  @Test func isThatOfARepositoryAroundTheProject() async throws {
    let outer = try Project([:])
    try FileManager.default.moveItem(at: project.directory, to: outer.file("it's a deck"))
    try FileManager.default.createSymbolicLink(
      at: project.directory, withDestinationURL: outer.file("it's a deck"))
    try Repository(outer.directory).commit(at: commitDate)
    #expect(try await build().bytes == (try await given(Self.seconds)))
  }

  @Test func whatTheEnvironmentSaysWins() async throws {
    let before = try await given(Self.seconds)
    try Repository(project.directory).commit(at: commitDate + 60)
    #expect(try await given(Self.seconds) == before)
  }

  @Test(arguments: ["soon", "1764088380000", "-1", "1.5"])
  func whatIsNoDateIsRefused(text: String) async throws {
    for command in [["plan"], ["apply", "--yes"]] {
      let run = try await Program.run(
        command + ["--target", "release"], in: project.directory,
        environment: ["SOURCE_DATE_EPOCH": text])
      #expect(run.status == 64, "\(run)")
      #expect(run.errors.contains("SOURCE_DATE_EPOCH") && run.errors.contains(text), "\(run)")
    }
    #expect(!project.exists("build"))
  }

  @Test func withoutAnyItWarnsWhereSomethingIsWritten() async throws {
    let plan = try await project.run("plan", "--target", "release")
    #expect(plan.errors.split(separator: "\n").count == 1, "\(plan)")
    #expect(plan.errors.contains(Self.warning), "\(plan)")
    #expect(try await build().errors.contains(Self.warning))
    for command in [["plan"], ["apply", "--yes"]] {
      let run = try await Program.run(command + ["--target", "release"], in: project.directory)
      #expect(run.errors == "", "\(run)")
    }
    let running = try await project.run("plan", "--target", "anki")
    #expect(!running.errors.contains(Self.warning), "\(running)")
  }

  /// What git cannot tell is as if it were not there: the date is fixed, and the warning says so.
  @Test(arguments: [
    ["PATH": "/nowhere"],
    ["GIT_TEST_ASSUME_DIFFERENT_OWNER": "1"],
  ])
  func whatGitCannotTellIsNotThere(environment: [String: String]) async throws {
    let fixed = try await build().bytes
    try Repository(project.directory).commit(at: commitDate)
    let run = try await build(environment)
    #expect(run.bytes == fixed)
    #expect(run.errors.contains(Self.warning) && !run.errors.contains("fatal"), "\(run.errors)")
    #expect(!run.errors.contains("not found"), "\(run.errors)")
  }

  @Test func aRepositoryWithoutACommitHasNoDate() async throws {
    let fixed = try await build().bytes
    _ = try Repository(project.directory)
    let run = try await build()
    #expect(run.bytes == fixed)
    #expect(run.errors.contains(Self.warning), "\(run.errors)")
  }

  /// As in a hook of git's, where the variables name a repository.
  @Test func anotherRepositoryOfTheEnvironmentDoesNotCount() async throws {
    let other = try Project([:])
    try Repository(other.directory).commit(at: commitDate + 60)
    try Repository(project.directory).commit(at: commitDate)
    let run = try await build([
      "GIT_DIR": other.file(".git").path, "GIT_WORK_TREE": other.directory.path,
      "GIT_INDEX_FILE": other.file(".git/index").path,
    ])
    #expect(run.bytes == (try await given(Self.seconds)))
  }

  @Test func aSavedPlanIsDatedWhenItIsApplied() async throws {
    let repository = try Repository(project.directory)
    try repository.commit(at: commitDate)
    let saved = try await project.run("plan", "--target", "release", "--out", "plan.json")
    #expect(saved.status == 0, "\(saved)")
    try repository.commit(at: commitDate + 60)
    let run = try await project.run("apply", "plan.json")
    #expect(run.status == 0, "\(run)")
    let bytes = try Data(contentsOf: project.file("build/words.apkg"))
    #expect(bytes == (try await given(Self.seconds + 60)))
  }
}
