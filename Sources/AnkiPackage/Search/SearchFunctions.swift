import GRDBSQLite

/// The functions that a search's SQL calls, on one connection.
///
/// SQLite calls them for every note, so they are its own kind of functions and not GRDB's, which box each
/// value.
final class SearchFunctions {
  /// The expressions of the search that is run.
  var regexes: [CompiledRegex] = []
  private var unmarked: [String: String] = [:]

  /// Adds the functions to a connection, which keeps them until it is closed.
  init(_ connection: OpaquePointer?) {
    Self.add("search_matches", 2, to: connection, self, searchMatches)
    Self.add("search_tagged", 2, to: connection, self, searchTagged)
    Self.add("search_fields", 3, to: connection, self, searchFields)
    Self.add("search_unmarked", 1, to: connection, self, searchUnmarked)
    Self.add("search_unclozed", 1, to: connection, self, searchUnclozed)
    Self.add("search_stripped", 1, to: connection, self, searchStripped)
    Self.add("search_memory", 2, to: connection, self, searchMemory)
    Self.add("search_recall", 6, to: connection, self, searchRecall)
  }

  private static func add(
    _ name: String, _ count: Int32, to connection: OpaquePointer?, _ functions: SearchFunctions,
    _ function: @escaping SQLiteFunction
  ) {
    let code = sqlite3_create_function_v2(
      connection, name, count, SQLITE_UTF8 | SQLITE_DETERMINISTIC,
      Unmanaged.passRetained(functions).toOpaque(), function, nil, nil,
      { if let kept = $0 { Unmanaged<SearchFunctions>.fromOpaque(kept).release() } })
    precondition(code == SQLITE_OK, "SQLite took no function")
  }

  /// A text without marks on letters; the same texts come again and again.
  func unmarked(_ text: String) -> String {
    if let known = unmarked[text] { return known }
    if unmarked.count > 20_000 { unmarked = [:] }
    let result = UnmarkedText.of(text)
    unmarked[text] = result
    return result
  }
}

/// What SQLite calls.
typealias SQLiteFunction =
  @convention(c) (
    OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?
  ) -> Void

/// One call of a function.
struct SearchCall {
  let context: OpaquePointer?
  let values: UnsafeMutablePointer<OpaquePointer?>?

  var functions: SearchFunctions? {
    sqlite3_user_data(context).map {
      Unmanaged<SearchFunctions>.fromOpaque($0).takeUnretainedValue()
    }
  }

  func number(_ index: Int) -> Int64 { sqlite3_value_int64(values?[index]) }

  func text(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let start = sqlite3_value_text(values?[index])
    return UnsafeBufferPointer(start: start, count: Int(sqlite3_value_bytes(values?[index])))
  }

  func string(_ index: Int) -> String { String(decoding: text(index), as: UTF8.self) }

  /// Gives back a value as it came.
  func give(value index: Int) { sqlite3_result_value(context, values?[index]) }

  func give(_ flag: Bool) { sqlite3_result_int(context, flag ? 1 : 0) }

  func give(_ text: UnsafeRawBufferPointer) {
    // The text is only lent: SQLite has to copy it.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    let start = text.baseAddress?.assumingMemoryBound(to: CChar.self)
    sqlite3_result_text(context, start ?? emptyText, Int32(text.count), copied)
  }

  func give(_ text: String) {
    var text = text
    text.withUTF8 { give(UnsafeRawBufferPointer($0)) }
  }

  func fail(_ message: String) { sqlite3_result_error(context, message, -1) }
}

/// Text without a byte: SQLite takes a null pointer for no text at all.
private nonisolated(unsafe) let emptyText = UnsafePointer<CChar>(
  UnsafeMutablePointer<CChar>.allocate(capacity: 1))
