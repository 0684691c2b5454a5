import DeckModel

/// Takes the sounds out of the text of one side, as Anki does before it shows it.
struct SoundExtractor {
  private let side: Character
  private var text: [UInt8] = []
  private var sounds: [Sound] = []

  private init(side: Character) { self.side = side }

  /// The side of a card, with a sign for each sound.
  static func extract(from text: String, side: Character) -> RenderedSide {
    guard text.contains(byte: UInt8(ascii: "[")) else {
      return RenderedSide(text: text, sounds: [])
    }
    var extractor = SoundExtractor(side: side)
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count { extractor.step(bytes, &index) }
    return RenderedSide(
      text: String(decoding: extractor.text, as: UTF8.self), sounds: extractor.sounds)
  }

  private mutating func step(_ bytes: [UInt8], _ index: inout Int) {
    if let file = Self.file(bytes, at: index) {
      play(.file(Canonical.plainEntities(String(decoding: bytes[file], as: UTF8.self))))
      index = file.upperBound + 1
    } else if let directive = Directive(bytes, at: index) {
      add(directive)
      index = directive.end
    } else {
      text.append(bytes[index])
      index += 1
    }
  }

  /// The name in `[sound:name]`.
  private static func file(_ bytes: [UInt8], at index: Int) -> Range<Int>? {
    guard bytes[index...].starts(with: "[sound:".utf8),
      let end = bytes[(index + 7)...].firstIndex(of: UInt8(ascii: "]")), end > index + 7
    else { return nil }
    return index + 7..<end
  }

  private mutating func add(_ directive: Directive) {
    guard directive.name == "tts" else {
      text += directive.text.utf8
      return
    }
    let language = directive.value(of: "lang") ?? ""
    guard !language.isEmpty else {
      text += "[\(AnkiRemark.speechWithoutLanguage)]".utf8
      return
    }
    let blank = directive.value(of: "cloze_blank") ?? "blank"
    let spoken = Canonical.plainText(SpokenText.breakingLines(directive.content))
    play(.speech(spoken.replacingBytes("[...]", with: blank), language: language))
  }

  private mutating func play(_ sound: Sound) {
    text += "[anki:play:\(side):\(sounds.count)]".utf8
    sounds.append(sound)
  }
}
