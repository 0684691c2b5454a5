import AnkiServer
import ArgumentParser

/// Serves a collection file as AnkiConnect serves Anki's.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve a collection file with the AnkiConnect API, without Anki: for CI and tests.",
    discussion: """
      A file that is not there is made; its media go into a folder beside it. Anki must not have the \
      file open meanwhile. Serves until it is interrupted, and leaves one file that Anki opens. \
      What it does other than AnkiConnect is told in docs/server.md.
      """)

  @Option(help: "The collection file.", completion: .file(extensions: ["anki2"]))
  var collection: String

  @Option(help: "The port to listen at; 0 for any that is free.")
  var port: UInt16 = 8765

  @Option(help: "The address to listen at; one that other machines reach needs a key.")
  var address = "127.0.0.1"

  @Option(
    help: "The key that every request must carry (default: ANKICONNECT_KEY of the environment).")
  var key: String?

  @Flag(help: "Refuse every action that would change something.")
  var readOnly = false

  @Flag(name: .customLong("allow-url"), help: "Let clients have media fetched by url.")
  var allowURL = false

  func run() async throws {
    let console = Console.standard()
    let failure = await Interruption.cancelling { await serve(console) }
    guard let failure else { return }
    console.messages.write("error: \(failure.message)\n")
    if let help = failure.help { console.messages.write("  help: \(help)\n") }
    throw ExitStatus.failed.exit
  }

  private func serve(_ console: Console) async -> ServerError? {
    do throws(ServerError) {
      let server = try AnkiServer(options)
      console.output.write(
        "Serving \(collection) at http://\(Self.host(address)):\(server.port)\n")
      try await server.run()
      return nil
    } catch {
      return error
    }
  }

  private var options: ServerOptions {
    ServerOptions(
      collection: collection, address: address, port: port,
      key: givenKey, isReadOnly: readOnly, mayFetch: allowURL)
  }

  /// An empty one is none.
  private var givenKey: String? {
    let key = key ?? Environment["ANKICONNECT_KEY"] ?? ""
    return key.isEmpty ? nil : key
  }

  private static func host(_ address: String) -> String {
    address.contains(":") ? "[\(address)]" : address
  }
}
