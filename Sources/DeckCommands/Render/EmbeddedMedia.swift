import AnkiConnect
import DeckFiles
import DeckManifest
import DeckModel

/// Media as `data:` addresses, so that a page needs no other file.
struct EmbeddedMedia {
  private let paths: [String: String]
  /// What was read so far; the same picture is often on many cards.
  private var addresses: [String: String] = [:]

  init(_ media: [MediaFile]) {
    paths = media.reduce(into: [:]) { $0[$1.name] = $1.path }
  }

  /// The address of a file of the project; nil when it is not there.
  mutating func address(of name: String) -> String? {
    if let known = addresses[name] { return known }
    guard let path = paths[name], let bytes = try? SystemFiles().read(path) else { return nil }
    let address = "data:\(MediaType.name(of: name));base64,\(Base64.encode(bytes))"
    addresses[name] = address
    return address
  }

  /// HTML with the files that its tags name in it.
  mutating func embed(in html: String) -> String {
    guard MediaReferences.mayOccur(in: html) else { return html }
    let bytes = Array(html.utf8)
    return replacing(bytes, MediaReferences.find(in: bytes).filter(\.isEncoded))
  }

  /// Styling with the files that it names in it.
  mutating func embed(inCSS css: String) -> String {
    let bytes = Array(css.utf8)
    return replacing(bytes, MediaReferences.find(inCSS: bytes))
  }

  private mutating func replacing(
    _ bytes: [UInt8], _ references: [MediaReferences.Reference]
  ) -> String {
    var result: [UInt8] = []
    var last = 0
    for reference in references {
      let name = String(decoding: bytes[reference.range], as: UTF8.self)
      guard ReferenceText.isLocal(name),
        let address = address(of: name) ?? address(of: ReferenceText.decoded(name))
      else { continue }
      result += bytes[last..<reference.range.lowerBound]
      result += address.utf8
      last = reference.range.upperBound
    }
    return String(decoding: result + bytes[last...], as: UTF8.self)
  }
}
