import AnkiConnect
import ArgumentParser

/// Performs any action of AnkiConnect.
struct CallCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call",
    abstract: "Perform one action of AnkiConnect, and print its result as JSON.",
    discussion: """
      deckform call findNotes --param query='tag:verb'

      Anki is reached as the project here says, if there is one; else at ANKICONNECT_URL, or at its \
      usual address. Without --write nothing is sent that could change something: see docs/call.md for \
      the actions that need it. Exits with 1 when Anki refuses, with 4 when --write is needed, with 5 \
      when it cannot be reached, with 64 when there is no such action.
      """)

  @Argument(
    help: "The action, as AnkiConnect calls it: deckNames, for example.",
    completion: .list(ActionCatalogue.names))
  var action: String

  @Option(
    help: ArgumentHelp(
      "A parameter. A value that reads as JSON is JSON ([1, 2], true, 7, \"7\"); any other is a string.",
      valueName: "name=value"))
  var param: [String] = []

  @Option(
    help: ArgumentHelp(
      "Read the parameters, an object, from a file, or with - from standard input; --param wins over it.",
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var json: String?

  @Flag(help: "Allow an action that changes the collection, the settings, or what Anki is doing.")
  var write = false

  @OptionGroup var target: TargetOptions

  func run() async throws {
    let console = Console.standard()
    let parameters = try console.refusing { () throws(CallRefusal) in
      try CallParameters(given: param, file: json)
    }
    let call = Call(action: action, parameters: parameters, isWriteAllowed: write)
    try console.refusing { () throws(CallRefusal) in try call.checkKnownActions() }
    let caller = Caller(options: try target.anki(console), console: console)
    console.output.write(try await caller.perform(call))
  }
}

extension Console {
  /// Does something; prints why it is refused, and ends the command.
  func refusing<Value>(_ work: () throws(CallRefusal) -> Value) throws -> Value {
    do throws(CallRefusal) {
      return try work()
    } catch {
      writeError(error.message, help: error.help)
      throw error.status.exit
    }
  }
}
