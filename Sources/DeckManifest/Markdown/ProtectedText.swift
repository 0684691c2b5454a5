/// A text with markers where Markdown must not look, ready for Markdown.
struct ProtectedText {
  private(set) var markdown: [UInt8] = []
  private var markers: [Int: Marker] = [:]
  private var numbers: Marker.Numbers

  init(_ text: String) {
    let bytes = Array(text.utf8)
    numbers = Marker.Numbers(unusedIn: bytes)
    var scanner = ProtectionScanner(bytes)
    while let piece = scanner.next() { append(piece) }
  }

  private mutating func append(_ piece: ProtectionScanner.Piece) {
    guard let kind = piece.kind, let number = numbers.next() else {
      markdown += piece.source
      return
    }
    let marker = Marker(html: piece.html, kind: kind)
    markdown += marker.bytes(number)
    markers[number] = marker
  }

  /// The HTML with what the markers stand for.
  ///
  /// md4c writes the markers as they are, or percent-encoded within the address of a link.
  func restore(in html: [UInt8]) -> [UInt8] {
    guard !markers.isEmpty else { return html }
    var (restored, index) = ([UInt8](), 0)
    restored.reserveCapacity(html.count * 2)
    while index < html.count {
      if let (marker, length) = marker(at: index, of: html) {
        restored += marker.html
        index += length
      } else {
        restored.append(html[index])
        index += 1
      }
    }
    return restored
  }

  private func marker(at index: Int, of html: [UInt8]) -> (Marker, length: Int)? {
    switch html[index] {
    case Marker.firstByte, 0xE2: marker(in: html[index...].prefix(7), width: 1)
    case UInt8(ascii: "%"): marker(in: html[index...].prefix(21).percentDecoded, width: 3)
    default: nil
    }
  }

  /// The marker that `bytes` begin with, each of which takes `width` bytes in the HTML.
  private func marker(
    in bytes: ArraySlice<UInt8>, width: Int
  ) -> (Marker, length: Int)? {
    // A cloze's end has its mark before the private character.
    for skipped in [0, 3] {
      guard let number = Marker.number(in: bytes.dropFirst(skipped)),
        let marker = markers[number]
      else { continue }
      let written = marker.bytes(number)
      if bytes.starts(with: written) { return (marker, written.count * width) }
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// The bytes of `%E2%80` and so on, up to the first that is not encoded.
  var percentDecoded: ArraySlice<UInt8> {
    var (bytes, rest) = ([UInt8](), self)
    while rest.count >= 3, rest.removeFirst() == UInt8(ascii: "%") {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      guard let byte = UInt8(digits, radix: 16) else { break }
      bytes.append(byte)
      rest = rest.dropFirst(2)
    }
    return bytes[...]
  }
}
