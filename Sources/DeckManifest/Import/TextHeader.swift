/// The lines with `#` at the start of a text that Anki exported, or that its importer reads.
struct TextHeader {
  /// What stands between two cells.
  private(set) var delimiter: UInt8?
  /// Whether cells are HTML; plain text otherwise.
  private(set) var isHTML = true
  /// The names of the columns.
  private(set) var columns: [String]?
  /// The columns that are no fields, from 0.
  private(set) var special: [Special: Int] = [:]
  /// What all notes have that no column says.
  private(set) var common: [Special: String] = [:]
  /// How many lines it has, and how many bytes.
  private(set) var lines = 0
  private(set) var length = 0

  /// What a column may say besides fields.
  enum Special: String, CaseIterable {
    case guid, notetype, deck, tags, id
  }

  /// Whether there is any.
  var isThere: Bool { lines > 0 }

  /// Reads the lines with `#` at the start of a file.
  init(_ bytes: [UInt8]) {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count, bytes[start] == UInt8(ascii: "#") {
      let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
      let line = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
      read(line.hasSuffix("\r") ? String(line.dropLast()) : line)
      start = min(end + 1, bytes.count)
      lines += 1
    }
    length = start
  }

  private mutating func read(_ line: String) {
    let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return }
    let (key, value) = (parts[0].lowercased(), String(parts[1]))
    switch key {
    case "separator": delimiter = Self.delimiter(value)
    case "html": isHTML = value.lowercased() == "true"
    case "columns":
      columns = value.split(separator: character, omittingEmptySubsequences: false).map(String.init)
    default: readSpecial(key, value)
    }
  }

  private mutating func readSpecial(_ key: String, _ value: String) {
    if let name = Special(rawValue: key) { common[name] = value }
    guard key.hasSuffix(" column"), let name = Special(rawValue: String(key.dropLast(7))),
      let number = Int(value), number > 0
    else { return }
    special[name] = number - 1
  }

  /// What stands between the names of the columns.
  private var character: Character { Character(UnicodeScalar(delimiter ?? UInt8(ascii: "\t"))) }

  /// The names that Anki has for delimiters, or one character.
  private static func delimiter(_ name: String) -> UInt8? {
    switch name.lowercased() {
    case "comma": UInt8(ascii: ",")
    case "semicolon": UInt8(ascii: ";")
    case "tab": UInt8(ascii: "\t")
    case "space": UInt8(ascii: " ")
    case "pipe": UInt8(ascii: "|")
    case "colon": UInt8(ascii: ":")
    default: name.utf8.count == 1 ? name.utf8.first : nil
    }
  }
}
