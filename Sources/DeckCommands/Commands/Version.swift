import ArgumentParser

/// The version of the program.
package enum Version {
  package static let current = "0.1.0"
}

/// Prints the version.
struct VersionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "version", abstract: "Print the version.")

  func run() throws {
    Console.standard().output.write("deckform \(Version.current)\n")
  }
}
