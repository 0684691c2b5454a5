import CSimdJSON
import Glibc

/// Owns a parsed text; its elements keep it alive.
///
/// The words of the tape are read here rather than through calls into C++, so that walking a large
/// reply costs a load per node. The format is the one in simdjson's doc/tape.md.
final class JSONDocument {
  private let document: csimdjson_document

  private init(_ document: csimdjson_document) {
    self.document = document
  }

  deinit { csimdjson_free(document.owner) }

  /// Parses a text, which is copied.
  ///
  /// Python writes file names that are no UTF-8 as lone surrogates (`\udcff`), which simdjson
  /// rejects: a text with a malformed string is tried again with each of them replaced by U+FFFD.
  static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONDocument {
    var document = csimdjson_document()
    var code = csimdjson_parse(bytes, bytes.count, &document)
    if csimdjson_is_string_error(code) != 0 {
      let mended = LoneSurrogates.replaced(in: bytes)
      code = csimdjson_parse(mended, mended.count, &document)
    }
    guard code == 0 else { throw JSONError(String(cString: csimdjson_error_message(code))) }
    return JSONDocument(document)
  }

  /// The letter that simdjson puts for the kind of the node at `index`.
  func tag(at index: Int) -> UInt8 { UInt8(truncatingIfNeeded: document.tape[index] >> 56) }

  /// The word after a number's tag.
  func number(at index: Int) -> UInt64 { document.tape[index + 1] }

  /// The index behind the node at `index` with all that it contains.
  func next(after index: Int) -> Int {
    switch tag(at: index) {
    case Tag.object, Tag.array: Int(truncatingIfNeeded: document.tape[index] & 0xFFFF_FFFF)
    case Tag.signed, Tag.unsigned, Tag.double: index + 2
    default: index + 1
    }
  }

  /// The UTF-8 of the string at `index`; valid while the document lives.
  func utf8(at index: Int) -> UnsafeBufferPointer<UInt8> {
    let offset = Int(truncatingIfNeeded: document.tape[index] & 0x00FF_FFFF_FFFF_FFFF)
    let start = document.strings + offset
    let length = UnsafeRawPointer(start).loadUnaligned(as: UInt32.self)
    return UnsafeBufferPointer(start: start + 4, count: Int(length))
  }

  /// Whether the string at `index` has exactly these bytes.
  func isString(_ text: String, at index: Int) -> Bool {
    let bytes = utf8(at: index)
    let isSame = text.utf8.withContiguousStorageIfAvailable { text in
      guard text.count == bytes.count else { return false }
      guard let start = text.baseAddress, let other = bytes.baseAddress else { return true }
      return memcmp(start, other, text.count) == 0
    }
    return isSame ?? bytes.elementsEqual(text.utf8)
  }

  /// The tags of simdjson's tape.
  enum Tag {
    static let object = UInt8(ascii: "{")
    static let array = UInt8(ascii: "[")
    static let objectEnd = UInt8(ascii: "}")
    static let arrayEnd = UInt8(ascii: "]")
    static let string = UInt8(ascii: "\"")
    static let signed = UInt8(ascii: "l")
    static let unsigned = UInt8(ascii: "u")
    static let double = UInt8(ascii: "d")
    static let yes = UInt8(ascii: "t")
    static let no = UInt8(ascii: "f")
    static let null = UInt8(ascii: "n")
  }
}
