import AnkiConnect
import AnkiPackage
import DeckFiles
import DeckManifest
import DeckModel
import DeckSync
import Glibc

extension Session {
  /// Opens the chosen target for planning: nothing can be changed through it.
  ///
  /// - Parameters:
  ///   - options: which target, and how to reach it.
  ///   - lane: how new notes would go.
  func openForReading(
    _ options: TargetOptions, _ lane: Lane = .automatic
  ) async throws -> OpenedTarget {
    let target = try options.target(of: project, console)
    switch target.kind {
    case .package(let path):
      return OpenedTarget(backend: package(path), context: context(of: target))
    case .ankiConnect:
      stopwatch?.enter(.connect)
      defer { stopwatch?.enter(.other) }
      let connection = try connection(to: target, options, lane)
      let opening = opening ?? AnkiConnectOpening(connection)
      let reader = try await reporting { () async throws(BackendError) in
        try await opening.reader()
      }
      stopwatch?.watch { reader.statistics }
      return OpenedTarget(backend: reader, context: context(of: target, connection, reader))
    }
  }

  /// Opens the chosen target for planning and applying.
  ///
  /// - Parameters:
  ///   - options: which target, and how to reach it.
  ///   - lane: how new notes go.
  ///   - wrongProfile: how the command ends when another profile is open than asked for.
  func openForWriting(
    _ options: TargetOptions, _ lane: Lane = .automatic, wrongProfile: ExitStatus = .unreachable
  ) async throws -> WritableTarget {
    let target = try options.target(of: project, console)
    switch target.kind {
    case .package(let path):
      let backend = package(path)
      return WritableTarget(
        backend: backend, context: context(of: target), isNew: access(backend.path, F_OK) != 0)
    case .ankiConnect:
      stopwatch?.enter(.connect)
      defer { stopwatch?.enter(.other) }
      let connection = try connection(to: target, options, lane)
      let opening = opening ?? AnkiConnectOpening(connection)
      let (reader, backend) = try await reporting(wrongProfile: wrongProfile) {
        () async throws(BackendError) in
        (try await opening.reader(), try await opening.backend(packer: NotePackage()))
      }
      stopwatch?.watch { backend.statistics }
      return WritableTarget(
        backend: backend, forPlanning: reader, context: context(of: target, connection, reader),
        profile: reader.session.profile)
    }
  }

  private func package(_ path: String) -> PackageBackend {
    PackageBackend(path: Path.join(folder, path), namespace: project.namespace)
  }

  /// How to reach Anki.
  func connection(
    to target: Target, _ options: TargetOptions, _ lane: Lane = .automatic
  ) throws -> AnkiConnectOptions {
    guard case .ankiConnect(_, _, let source) = target.kind else {
      preconditionFailure("only for ankiconnect targets")
    }
    let key = try Secret(folder: folder, console: console).value(of: source)
    return options.connection(to: target, key: key, lane)
  }

  private func context(
    of target: Target, _ connection: AnkiConnectOptions? = nil, _ reader: AnkiConnectReader? = nil
  ) -> PlanContext {
    var address = PlainAddress.of(url: connection?.url ?? "")
    if case .package(let path) = target.kind { address = path }
    var context = PlanContext(
      namespace: project.namespace, target: target.name, address: address,
      subject: connection == nil ? address : "Anki", syncs: connection != nil,
      next: nil, version: Version.current)
    if reader?.mayImport == true { context.fewestPacked = connection?.lane.fewest }
    return context
  }
}

/// The environment of this process.
enum Environment {
  /// A variable's value; nil when it is not set or empty.
  static subscript(name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
