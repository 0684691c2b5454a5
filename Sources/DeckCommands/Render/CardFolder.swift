import DeckFiles

/// A folder of pages, one for each side of each card.
struct CardFolder {
  /// Why nothing, or not everything, was written.
  enum Refusal: Error, CustomStringConvertible {
    /// Something is there that we did not make.
    case foreign([String])
    /// The system did not let us.
    case file(FileError)

    var description: String {
      switch self {
      case .foreign(let paths):
        "not made by deckform render, and not overwritten: \(paths.joined(separator: ", ")); "
          + "nothing was written"
      case .file(let error): error.description
      }
    }
  }

  /// Where it is.
  let path: String

  /// Writes the pages of all cards, over older pages of ours, and returns how many there are.
  ///
  /// A file of that name that does not begin as our pages do is not touched: then nothing is written.
  func write(_ cards: [PaintedCard]) throws(Refusal) -> Int {
    var names = CardFileNames()
    let pages = cards.flatMap { card -> [(path: String, html: String)] in
      let stem = names.next(for: card)
      return [("front", card.front), ("back", card.back)].map { side, html in
        (Path.join(path, "\(stem)-\(side).html"), html)
      }
    }
    let foreign = pages.map(\.path).filter(Self.isForeign)
    guard foreign.isEmpty else { throw .foreign(foreign) }
    do throws(FileError) {
      try AtomicFile.makeFolders(path)
      for page in pages { try AtomicFile.write(Array(page.html.utf8), to: page.path) }
    } catch {
      throw .file(error)
    }
    return pages.count
  }

  private static func isForeign(_ path: String) -> Bool {
    do throws(FileError) {
      return !(try SystemFiles().read(path)).starts(with: CardPage.beginning.utf8)
    } catch {
      return !error.isNotFound
    }
  }
}

/// Names for files that every system takes, each given once.
struct CardFileNames {
  private var taken: Set<String> = []

  /// A name for the pages of a card: the id of its note and its own name.
  ///
  /// What is neither a letter nor a digit becomes `_`; the second of a name, in any case of letters, gets a
  /// number.
  mutating func next(for card: PaintedCard) -> String {
    let name = "\(Self.safe(card.note))-\(Self.safe(card.name))"
    var (candidate, number) = (name, 2)
    while !taken.insert(candidate.lowercased()).inserted {
      candidate = "\(name)-\(number)"
      number += 1
    }
    return candidate
  }

  private static func safe(_ text: String) -> String {
    var room = 80
    let scalars = text.unicodeScalars.lazy.map { scalar -> Unicode.Scalar in
      let isPlain = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      return isPlain || scalar == "-" || scalar == "_" ? scalar : "_"
    }.prefix { scalar in
      room -= UTF8.width(scalar)
      return room >= 0
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
