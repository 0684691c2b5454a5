import DeckSync

extension BackendError {
  /// Does what may fail, and tells of a failure in one line with the path of the source.
  static func from<Value>(
    _ path: String, _ body: () throws -> Value
  ) throws(BackendError) -> Value {
    do {
      return try body()
    } catch {
      throw BackendError(.file, "\(path): \(error.words.onOneLine)")
    }
  }
}
