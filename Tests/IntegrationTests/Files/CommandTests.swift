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

  @Test(arguments: ["project", "deckfile"])
  func schemaIsJSON(kind: String) async throws {
    let run = try await Project([:]).run("schema", kind)
    #expect(run.status == 0, "\(run)")
    let schema = try JSONDecoder().decode(JSON.self, from: Data(run.output.utf8))
    #expect(schema["$schema"].text != nil)
  }
}
