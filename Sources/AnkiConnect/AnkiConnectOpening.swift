import DeckModel
public import DeckSync

/// A connection to Anki that is opened while others still do something else.
public struct AnkiConnectOpening: Sendable {
  private let options: AnkiConnectOptions
  private let connection: Connection
  private let opened: Task<Result<AnkiConnectReader, BackendError>, Never>
  private let marked: Task<Result<[Note], BackendError>, Never>

  /// Begins.
  ///
  /// - Parameters:
  ///   - options: where Anki is, and how to talk to it.
  ///   - start: what to read as soon as possible; nil for nothing.
  public init(_ options: AnkiConnectOptions, reading start: HeadStart? = nil) {
    self.init(options, options.connection, reading: start)
  }

  init(_ options: AnkiConnectOptions, _ connection: Connection, reading start: HeadStart?) {
    let opened = Self.task { () async throws(BackendError) in
      try await AnkiConnectReader.open(connection, profile: options.profile, reading: start)
    }
    marked = Self.task { () async throws(BackendError) in
      let reader = try await opened.value.get()
      return try await reader.client.notes(reader.ahead?.marked ?? []) { !Task.isCancelled }
    }
    (self.options, self.connection, self.opened) = (options, connection, opened)
  }

  /// The Anki for one plan: what was read ahead is not read again.
  ///
  /// - Throws: ``BackendError`` as ``AnkiConnectReader/open(_:)`` does.
  public func reader() async throws(BackendError) -> AnkiConnectReader {
    var reader = try await opened.value.get()
    reader.ahead?.reading = marked
    return reader
  }

  /// The Anki for writing, which reads everything when it is asked for.
  ///
  /// - Parameter packer: who puts many notes into a package; nil when each goes by itself.
  /// - Throws: ``BackendError`` as ``AnkiConnectBackend/open(_:packer:)`` does.
  public func backend(
    packer: (any NotePacking)? = nil
  ) async throws(BackendError) -> AnkiConnectBackend {
    var reader = try await opened.value.get()
    reader.ahead = nil
    return try AnkiConnectBackend(
      reader, WriteClient(connection), lane: options.lane, packer: packer)
  }

  /// Sends nothing more.
  public func cancel() {
    opened.cancel()
    marked.cancel()
  }

  private static func task<Value: Sendable>(
    _ work: @escaping @Sendable () async throws(BackendError) -> Value
  ) -> Task<Result<Value, BackendError>, Never> {
    Task {
      do throws(BackendError) {
        return .success(try await work())
      } catch {
        return .failure(error)
      }
    }
  }
}
