import ArgumentParser
import Dispatch

/// The program.
public enum Deckform {
  /// Reads the arguments of this process, does what they say, and exits.
  ///
  /// Commands that wait for nothing run here, without any other thread: memory costs less while there
  /// is only one.
  public static func run() -> Never {
    do {
      var command = try RootCommand.parseAsRoot()
      if let waiting = command as? any AsyncParsableCommand { start(waiting) }
      try command.run()
      RootCommand.exit()
    } catch {
      RootCommand.exit(withError: error)
    }
  }

  private static func start(_ command: sending any AsyncParsableCommand) -> Never {
    Task {
      var command = command
      do {
        try await command.run()
        RootCommand.exit()
      } catch {
        RootCommand.exit(withError: error)
      }
    }
    dispatchMain()
  }
}
