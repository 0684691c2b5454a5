import ArgumentParser
import DeckFiles

/// Makes a project.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a project: a project file, a model, and a deck with two notes.",
    discussion: "Writes only files that are not there yet; nothing is overwritten.")

  @Argument(help: "The folder to make it in.", completion: .directory)
  var folder = "."

  @Option(help: "The namespace: a slug that names this set of notes for ever.")
  var namespace: String?

  func run() throws {
    let console = Console.standard()
    let starter = Starter(namespace: try slug(console))
    let present = starter.files.map(\.path).filter {
      SystemFiles().kind(Path.join(folder, $0)) != nil
    }
    guard present.isEmpty else {
      console.messages.write(
        "error: already there: \(present.joined(separator: ", ")); nothing was written\n")
      throw ExitStatus.failed.exit
    }
    for file in starter.files { try write(file, console) }
    console.output.write(
      starter.files.map { "wrote \($0.path)\n" }.joined() + "\nNext: deckform plan\n")
  }

  private func slug(_ console: Console) throws -> String {
    let name = namespace ?? ProjectFolder.absolute(folder).map(Path.baseName) ?? "my-deck"
    let slug = Starter.slug(from: name)
    guard namespace == nil || namespace == slug else {
      console.messages.write(
        "error: namespace \"\(name)\" is not a slug (a-z, 0-9, -); try \"\(slug)\"\n")
      throw ExitStatus.usage.exit
    }
    return slug
  }

  private func write(_ file: Starter.File, _ console: Console) throws {
    do throws(FileError) {
      let path = Path.join(folder, file.path)
      try AtomicFile.makeFolders(Path.folder(path))
      try AtomicFile.write(Array(file.text.utf8), to: path)
    } catch {
      console.messages.write("error: \(error)\n")
      throw ExitStatus.failed.exit
    }
  }
}
