import DeckModel
package import DeckPlan
import JSONText

/// The lines of a journal after its header: an intent for each operation, then a result for each.
package enum JournalLine {
  /// Lines that say what is about to be done.
  ///
  /// - Parameter first: how many operations the journal has already.
  package static func intents(_ steps: [PlannedOperation], from first: Int) -> [UInt8] {
    steps.enumerated().flatMap { index, step in
      bytes { json in
        json.member("intent", first + index)
        json.member("kind", step.operation.key.kind)
        json.member("key", step.operation.key.name)
        json.flag("overwrites", step.overwritesEdit)
        PlanWriter.operation(&json, step.operation)
      }
    }
  }

  /// Lines that say what became of the operations from `first` on.
  package static func results(_ ends: [JournalEntry.End], from first: Int) -> [UInt8] {
    ends.enumerated().flatMap { index, end in
      bytes { json in
        json.member("result", first + index)
        let (word, reason) = end.result.words
        json.member("outcome", word)
        json.given("reason", reason)
        if let noteID = end.noteID { json.member("note", noteID) }
      }
    }
  }

  static func bytes(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.object(body)
    return json.bytes + [UInt8(ascii: "\n")]
  }
}

extension ApplyReport.Result {
  /// The word in a journal, and why.
  fileprivate var words: (String, String?) {
    switch self {
    case .done: ("done", nil)
    case .failed(let reason): ("failed", reason)
    case .skipped(let reason), .stale(let reason): ("skipped", reason)
    }
  }

  /// The result of a word; nil when there is no such word.
  init?(_ word: String, _ reason: String) {
    switch word {
    case "done": self = .done
    case "failed": self = .failed(reason)
    case "skipped": self = .skipped(reason)
    default: return nil
    }
  }
}
