import YAMLTree

/// How far the parsing of a list of files is.
struct ParsingState {
  /// A file that somebody parses.
  struct Job {
    var index: Int
    var bytes: [UInt8]
    var path: String
  }

  private enum Slot {
    case waiting(DeckFile)
    case begun
    case finished(Result<YAMLDocument, YAMLError>)
    case given
  }

  private var slots: [Slot]
  private let sizes: [Int]
  private let bytesAhead: Int
  /// The next file to be given.
  private var turn = 0
  /// The first file that nobody has begun.
  private var unbegun = 0
  /// The bytes of files that are begun and not given.
  private var ahead = 0
  private var helpers = 0

  init(_ files: [DeckFile], bytesAhead: Int) {
    slots = files.map { .waiting($0) }
    sizes = files.map(\.size)
    self.bytesAhead = bytesAhead
  }

  var hasNext: Bool { turn < slots.count }

  /// The file whose turn it is, once it is parsed; it is let go here.
  mutating func give() -> Result<YAMLDocument, YAMLError>? {
    let outcome: Result<YAMLDocument, YAMLError>
    switch slots[turn] {
    case .waiting(.parsed(let document)): outcome = .success(document)
    case .finished(let result): outcome = result
    case .waiting, .begun, .given: return nil
    }
    slots[turn] = .given
    ahead -= sizes[turn]
    turn += 1
    return outcome
  }

  /// The next file to parse, unless enough is ahead.
  mutating func claim() -> Job? {
    guard let (bytes, path) = claimable else { return nil }
    defer { unbegun += 1 }
    slots[unbegun] = .begun
    ahead += sizes[unbegun]
    return Job(index: unbegun, bytes: bytes, path: path)
  }

  mutating func finish(_ index: Int, _ outcome: Result<YAMLDocument, YAMLError>) {
    slots[index] = .finished(outcome)
  }
}

extension ParsingState {
  /// How many helpers are to start, so that there are `count` when there is work.
  mutating func enlist(_ count: Int) -> Int {
    guard claimable != nil else { return 0 }
    defer { helpers = count }
    return count - helpers
  }

  /// The next file for a helper, who leaves when there is none.
  mutating func claimOrRetire() -> Job? {
    let job = claim()
    if job == nil { helpers -= 1 }
    return job
  }

  private var claimable: (bytes: [UInt8], path: String)? {
    mutating get {
      while unbegun < slots.count {
        if case .waiting(.content(let bytes, let path)) = slots[unbegun] {
          let isNear = ahead == 0 || ahead + sizes[unbegun] <= bytesAhead
          return isNear ? (bytes, path) : nil
        }
        unbegun += 1
      }
      return nil
    }
  }
}
