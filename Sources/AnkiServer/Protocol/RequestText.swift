import JSONText

/// The text of a request, checked as the add-on checks it.
struct RequestText {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The request, or what is wrong with the text.
  var request: Result<JSONValue, ActionFailure> {
    if let place = invalidByte {
      return .failure(
        ActionFailure(
          "'utf-8' codec can't decode byte 0x\(String(bytes[place], radix: 16)) in position "
            + "\(place): invalid start byte"))
    }
    do {
      return checked(JSONValue(try JSONElement.parse(bytes)))
    } catch {
      return .failure(ActionFailure(syntax(error.message)))
    }
  }

  /// Where the text is no UTF-8.
  private var invalidByte: Int? {
    guard case .error(_, let place)? = firstInvalid() else { return nil }
    return place
  }

  private enum Scan { case error(Unicode.UTF8.CodeUnit, Int) }

  private func firstInvalid() -> Scan? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var place = 0
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): place += UTF8.width(scalar)
      case .emptyInput, .error:
        return bytes.indices.contains(place) ? .error(bytes[place], place) : nil
      }
    }
  }

  /// Python's words for a text that does not begin with a value; else those of our own parser.
  private func syntax(_ message: String) -> String {
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    let start = bytes.firstIndex { !blanks.contains($0) } ?? bytes.count
    let rest = bytes[start...]
    let begins =
      rest.first.map { "{[\"-0123456789".utf8.contains($0) } ?? false
      || ["true", "false", "null"].contains { rest.starts(with: $0.utf8) }
    return begins ? message : "Expecting value: line 1 column \(start + 1) (char \(start))"
  }

  /// Refuses what the add-on's schema refuses, in the words of its checker.
  private func checked(_ request: JSONValue) -> Result<JSONValue, ActionFailure> {
    var check = SchemaCheck(request)
    check.check()
    return check.problem.map { .failure(ActionFailure($0)) } ?? .success(request)
  }
}
