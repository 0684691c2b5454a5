/// A place in an apply at which the connection breaks.
struct Cut: CustomStringConvertible {
  /// The fault, and the number of the request or the write.
  var fault: String
  var number: Int
  /// Whether it stays broken, as when a process dies.
  var isForGood: Bool
  /// Whether it comes before anything is written.
  var isEarly = false

  var faults: JSON { [fault: .number(number), "stays-cut": .bool(isForGood)] }

  var description: String { "\(fault)=\(number)\(isForGood ? ", for good" : "")" }

  /// Before every request, after those that write, and before every write in a batch.
  static func all(of requests: [LoggedRequest]) -> [Cut] {
    let first = requests.firstIndex { $0.calls.contains(where: \.write) } ?? requests.count
    var cuts: [Cut] = []
    for (index, request) in requests.enumerated() {
      let isEarly = index < first
      cuts.append(Cut(fault: "cut-before", number: index + 1, isForGood: true, isEarly: isEarly))
      if isEarly { continue }
      cuts.append(Cut(fault: "cut-before", number: index + 1, isForGood: false))
      if request.calls.contains(where: \.write) { cuts += both("cut-after", index + 1) }
    }
    let sizes = requests.flatMap { request in
      request.calls.filter(\.write).map { _ in request.calls.count }
    }
    return cuts
      + sizes.indices.filter { sizes[$0] > 2 }.flatMap { both("drop-at-write", $0 + 1) }
  }

  private static func both(_ fault: String, _ number: Int) -> [Cut] {
    [true, false].map { Cut(fault: fault, number: number, isForGood: $0) }
  }
}
