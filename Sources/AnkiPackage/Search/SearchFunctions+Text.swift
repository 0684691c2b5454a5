import DeckModel
import GRDBSQLite

/// `search_matches(i, text)`.
let searchMatches: SQLiteFunction = { context, _, values in
  let call = SearchCall(context: context, values: values)
  call.match(call.text(1))
}

/// `search_tagged(i, tags)`.
let searchTagged: SQLiteFunction = { context, _, values in
  let call = SearchCall(context: context, values: values)
  let tags = call.text(1)
  guard let start = tags.baseAddress else { return call.give(false) }
  var (words, begin) = ([UnsafeBufferPointer<UInt8>](), 0)
  for place in 0...tags.count where place == tags.count || start[place] == UInt8(ascii: " ") {
    if place > begin {
      words.append(UnsafeBufferPointer(start: start + begin, count: place - begin))
    }
    begin = place + 1
  }
  call.match(any: words)
}

/// `search_fields(text, i, j)`.
let searchFields: SQLiteFunction = { context, _, values in
  let call = SearchCall(context: context, values: values)
  let text = call.text(0)
  var (start, place) = (0, 0)
  let (first, end) = (call.number(1), call.number(2))
  var field: Int64 = 0
  while place < text.count {
    if text[place] == 0x1F {
      field += 1
      if field == end { break }
      if field == first { start = place + 1 }
    }
    place += 1
  }
  let isThere = field >= first
  call.give(
    UnsafeRawBufferPointer(
      rebasing: UnsafeRawBufferPointer(text)[(isThere ? start : place)..<place]))
}

/// `search_unmarked(text)`.
let searchUnmarked: SQLiteFunction = { context, _, values in
  let call = SearchCall(context: context, values: values)
  if call.isASCII(0) { return call.give(value: 0) }
  call.give(call.functions?.unmarked(call.string(0)) ?? "")
}

/// `search_unclozed(text)`.
let searchUnclozed: SQLiteFunction = { context, _, values in
  let call = SearchCall(context: context, values: values)
  // Most texts have none.
  guard call.hasCloze(0) else { return call.give(value: 0) }
  let text = UnclozedText.of(call.text(0))
  text.withUnsafeBytes { call.give($0) }
}

/// `search_stripped(text)`.
let searchStripped: SQLiteFunction = { context, _, values in
  let call = SearchCall(context: context, values: values)
  call.give(Canonical.firstFieldText(call.string(0)))
}

extension SearchCall {
  fileprivate func isASCII(_ index: Int) -> Bool {
    let text = text(index)
    guard let start = text.baseAddress else { return true }
    for place in 0..<text.count where start[place] >= 0x80 { return false }
    return true
  }

  /// Whether a cloze may begin in a text.
  fileprivate func hasCloze(_ index: Int) -> Bool {
    let text = text(index)
    guard let start = text.baseAddress, text.count > 2 else { return false }
    for place in 0..<(text.count - 2) where start[place] == UInt8(ascii: "{") {
      if start[place + 1] == UInt8(ascii: "{"), start[place + 2] == UInt8(ascii: "c") {
        return true
      }
    }
    return false
  }

  /// The expression that the first value names.
  private var regex: CompiledRegex? {
    guard let functions else { return nil }
    let index = Int(number(0))
    return functions.regexes.indices.contains(index) ? functions.regexes[index] : nil
  }

  fileprivate func match(_ text: UnsafeBufferPointer<UInt8>) {
    guard let regex else { return fail("no such expression") }
    do throws(RegexError) {
      give(try regex.matches(text))
    } catch {
      fail(error.message)
    }
  }

  fileprivate func match(any texts: [UnsafeBufferPointer<UInt8>]) {
    guard let regex else { return fail("no such expression") }
    do throws(RegexError) {
      for text in texts where try regex.matches(text) { return give(true) }
      give(false)
    } catch {
      fail(error.message)
    }
  }
}
