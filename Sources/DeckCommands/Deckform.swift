import ArgumentParser
import Dispatch
import Glibc

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
    Task(executorPreference: BlockingThreads()) {
      var command = command
      do {
        try await command.run()
        end(.success)
      } catch let status as ExitCode {
        end(status)
      } catch {
        RootCommand.exit(withError: error)
      }
    }
    dispatchMain()
  }

  /// Ends the process as it is: a request may be under way that nobody waits for, and its thread must not
  /// lose the libraries that it is in, which `exit` cleans up.
  private static func end(_ status: ExitCode) -> Never {
    fflush(nil)
    _exit(status.rawValue)
  }
}
