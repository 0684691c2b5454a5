import JSONText

/// What one apply, or one undo, did to a target.
public struct Journal: Equatable, Sendable {
  /// Who did it.
  public var header: JournalHeader
  /// What was done, in order.
  public var entries: [JournalEntry]

  /// A journal.
  public init(header: JournalHeader, entries: [JournalEntry]) {
    self.header = header
    self.entries = entries
  }

  /// Whether it was cut off before all results were known.
  public var isCutOff: Bool { entries.contains { $0.end == nil } }

  /// Whether all of it was done.
  public var isComplete: Bool { entries.allSatisfy { $0.end?.result == .done } }

  /// Whether anything was done.
  public var hasDone: Bool { entries.contains { $0.end?.result == .done } }

  /// Reads a journal; a last line that was cut off is left out.
  ///
  /// - Returns: nil when it is none, or is damaged.
  public init?(_ bytes: [UInt8]) {
    let whole = bytes[..<(bytes.lastIndex(of: Self.lineFeed).map { $0 + 1 } ?? 0)]
    let lines = whole.split(separator: Self.lineFeed)
    guard let first = lines.first else { return nil }
    do throws(JSONError) {
      header = try JournalHeader(try JSONElement.parse(Array(first)))
      entries = []
      for line in lines.dropFirst() { try read(try JSONElement.parse(Array(line))) }
    } catch {
      return nil
    }
  }

  private static let lineFeed = UInt8(ascii: "\n")

  private mutating func read(_ json: JSONElement) throws(JSONError) {
    if json["intent"] != nil {
      guard try json.number("intent") == entries.count else { throw JSONError("a line is missing") }
      entries.append(
        JournalEntry(try PlanReader.operation(json), overwrites: try json.flag("overwrites")))
    } else {
      let index = try json.number("result")
      guard entries.indices.contains(index),
        let result = ApplyReport.Result(
          try json.text("outcome"), try json.given("reason") ?? "")
      else { throw JSONError("a result without an intent") }
      entries[index].end = .init(result: result, noteID: try json["note"]?.requiredInt())
    }
  }
}
