/// Where text stops being UTF-8.
enum InvalidUTF8 {
  /// The line and column, from 1 and in code points, of the first bytes that are no UTF-8.
  static func place(in bytes: [UInt8]) -> (line: Int, column: Int)? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var (line, column) = (1, 1)
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    while case .scalarValue(let character) = decoder.decode(&rest) {
      (line, column) = character == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    return (line, column)
  }
}
