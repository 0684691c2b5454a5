import DeckFiles
import DeckSync

/// A saved plan on disk.
struct PlanFile {
  /// Where it is, as the user says it.
  let path: String
  let console: Console

  /// Reads the plan; prints what is wrong with it, and ends the command.
  ///
  /// Its media have the paths that they have in the project's folder.
  func read() throws -> SavedPlan {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try SystemFiles().read(path)
    } catch {
      throw refusal("\(error)", .wrongFiles)
    }
    return try parse(bytes)
  }

  /// The project folder that the file lies in; nil when it lies in none.
  var projectFolder: String? {
    ProjectFolder.absolute(path).flatMap { ProjectFolder.nearest(above: Path.folder($0)) }
  }

  /// Whether a path leads to a file, which then must be a plan.
  static func isFile(_ path: String) -> Bool { SystemFiles().kind(path) == .file }

  private func parse(_ bytes: [UInt8]) throws -> SavedPlan {
    do throws(SavedPlanError) {
      return try SavedPlan(bytes)
    } catch {
      throw refusal(
        "\(path) cannot be used: \(error.message)", .wrongFiles,
        help: "deckform plan --out FILE makes one")
    }
  }

  /// Writes a plan, with the paths of its media relative to the project's folder.
  ///
  /// A file that is no plan is not overwritten.
  func write(_ plan: SavedPlan, of folder: String) throws {
    let present = (try? SystemFiles().read(path)) ?? []
    guard present.isEmpty || SavedPlan.isPlan(present) else {
      throw refusal("\(path) is there and is no saved plan; it was not overwritten", .failed)
    }
    let saved = plan.mappingMediaPaths { Path.climbing(to: $0, from: folder) }
    do throws(FileError) {
      try AtomicFile.write(saved.bytes, to: path)
    } catch {
      throw refusal("\(error)", .failed)
    }
    console.messages.write("Saved \(Printable.line(path)).\n")
  }

  /// Prints why the command ends.
  func refusal(
    _ message: String, _ status: ExitStatus, help: String? = nil
  ) -> any Error {
    console.writeError(Printable.line(message), help: help.map(Printable.line))
    return status.exit
  }
}
