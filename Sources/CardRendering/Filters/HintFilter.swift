import Digests

/// `hint:`, a link that shows the text when it is clicked.
enum HintFilter {
  /// The link and the hidden text, which have a name made of the text and the field.
  static func hint(_ text: String, field: String) -> String {
    guard !text.unicodeScalars.allSatisfy(\.properties.isWhitespace) else { return text }
    let name = "hint" + hexadecimal(BLAKE3.digest(Array((text + field).utf8)).prefix(8))
    return """

      <a class=hint href="#"
      onclick="this.style.display='none';
      document.getElementById('\(name)').style.display='block';
      return false;" draggable=false>
      \(field)</a>
      <div id="\(name)" class=hint style="display: none">\(text)</div>

      """
  }

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
