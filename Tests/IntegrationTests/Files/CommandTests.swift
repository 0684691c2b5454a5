import Foundation
import Testing

/// The commands that need neither Anki nor a package.
@Suite struct CommandTests {
  @Test func version() async throws {
    let project = try Project([:])
    let byCommand = try await project.run("version")
    #expect(byCommand.status == 0)
    #expect(byCommand.output.hasPrefix("deckform "), "\(byCommand)")
    let byOption = try await project.run("--version")
    #expect(byOption.output == byCommand.output)
  }

  @Test func wrongUsage() async throws {
    let run = try await Project([:]).run("plan", "--no-such-option")
    #expect(run.status == 64, "\(run)")
    #expect(run.output.isEmpty)
  }

  @Test func initMakesAProjectThatIsGood() async throws {
    let project = try Project([:])
    let made = try await project.run("init", "--namespace", "french-b1")
    #expect(made.status == 0, "\(made)")
    let valid = try await project.run("validate")
    #expect(valid.status == 0, "\(valid)")
    let again = try await project.run("init", "--namespace", "french-b1")
    #expect(again.status == 1, "\(again)")
  }

  @Test func projectOfAParentFolderIsFound() async throws {
    let project = try Project(Vocabulary().files())
    let run = try await Program.run(["validate"], in: project.file("decks"))
    #expect(run.status == 0, "\(run)")
  }

  @Test func projectAsArgument() async throws {
    let project = try Project(Vocabulary().files())
    let elsewhere = try Project([:])
    let run = try await elsewhere.run("validate", project.directory.path)
    #expect(run.status == 0, "\(run)")
  }

  /// libcurl is loaded when it is needed: without it only what needs it fails, and says how to mend it.
  @Test func withoutLibcurl() async throws {
    let project = try Project(Vocabulary().files())
    try project.write("broken/libcurl.so.4", "")
    let environment = ["LD_LIBRARY_PATH": project.file("broken").path]
    let valid = try await project.run("validate", environment: environment)
    #expect(valid.status == 0, "\(valid)")
    let plan = try await project.run("plan", "--target", "anki", environment: environment)
    #expect(plan.status == 5, "\(plan)")
    #expect(plan.errors.contains("libcurl cannot be used: "), "\(plan)")
    #expect(plan.errors.contains("help: install libcurl"), "\(plan)")
  }

  @Test(arguments: ["project", "deckfile"])
  func schemaIsJSON(kind: String) async throws {
    let run = try await Project([:]).run("schema", kind)
    #expect(run.status == 0, "\(run)")
    let schema = try JSONDecoder().decode(JSON.self, from: Data(run.output.utf8))
    #expect(schema["$schema"].text != nil)
  }
}
