import AnkiSearch
import DeckModel
import DeckSync

/// What was read of Anki before it was known what the files ask for: for most plans, most of it.
///
/// Notes may still be under way.
struct ReadAhead: Sendable {
  let overview: Result<Overview, BackendError>
  /// The numbers of the notes that carry the mark; nil when none were looked for.
  let marked: [Int64]?
  private let start: HeadStart
  private let file: Result<[UInt8]?, BackendError>
  /// Reads those notes.
  var reading: Task<Result<[Note], BackendError>, Never>?

  /// The actions of the first request.
  struct Question: Sendable {
    let start: HeadStart
    fileprivate let overview: Overview.Question
    fileprivate let file: ReadBatch.Place<RetrieveMediaFile>
    fileprivate let marked: ReadBatch.Place<FindNotes>?

    init(_ start: HeadStart, in batch: inout ReadBatch) {
      self.start = start
      overview = Overview.Question(in: &batch)
      file = batch.add(RetrieveMediaFile(filename: start.file))
      marked = start.mark.map { batch.add(FindNotes(query: SearchNode.tag($0).description)) }
    }
  }

  /// Takes the replies to the first request.
  init(_ question: Question, _ replies: ReadReplies) {
    start = question.start
    // A search that failed is repeated by whoever needs it.
    marked = question.marked.flatMap { try? replies.result(at: $0) }?.sorted()
    overview = Result { () throws(BackendError) in try question.overview.answer(in: replies) }
    file = Result { () throws(BackendError) in try replies.result(at: question.file) }
  }

  /// The content of a file of ours; nil when it was not read.
  func ownFile(_ name: String) -> Result<[UInt8]?, BackendError>? {
    name.hasBytes(of: start.file) ? file : nil
  }

  /// The numbers of the notes that carry a mark; nil when they are not being read.
  func numbers(with mark: String?) -> [Int64]? {
    guard reading != nil, let mark, start.mark?.hasBytes(of: mark) ?? false else { return nil }
    return marked
  }

  /// The notes that carry the mark, once they are read.
  func notes() async throws(BackendError) -> [Note] { try await reading?.value.get() ?? [] }
}
