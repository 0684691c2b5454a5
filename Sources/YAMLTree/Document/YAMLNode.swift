/// One node of a document: cheap to copy, good as long as it is held.
package struct YAMLNode: Sendable {
  package let document: YAMLDocument
  /// What names it within its document.
  package let index: Int

  var record: YAMLRecord { document.records[index] }

  package var kind: YAMLKind { record.kind }
  package var style: YAMLStyle { record.style }
  /// Where it begins: at its first character, quotes and dashes of a block scalar included.
  package var start: YAMLMark { record.start }
  /// The point after its last character.
  ///
  /// A block sequence or mapping ends with its last child. A literal or folded scalar ends where
  /// the line after its last line begins, blank lines after it included.
  package var end: YAMLMark { record.end }

  /// Another node of the document, by its ``index``.
  package func other(at index: Int) -> YAMLNode { YAMLNode(document: document, index: index) }

  /// The node that an alias names; any other node itself.
  package var resolved: YAMLNode {
    YAMLNode(document: document, index: document.resolvedIndex(index))
  }

  /// A scalar's text exactly as written, or as its quotes say; nil for anything else.
  ///
  /// An alias to a scalar has the scalar's text.
  package var scalar: String? {
    let record = document.resolvedRecord(index)
    return record.kind == .scalar ? YAMLEventReader.text(document.text, record.text) : nil
  }

  /// ``scalar``, unless it ``isEmptyPlain``.
  package var writtenText: String? { document.writtenText(at: index) }

  /// The bytes of ``scalar``.
  package var utf8: ArraySlice<UInt8>? {
    let record = document.resolvedRecord(index)
    return record.kind == .scalar ? document.text[record.text] : nil
  }

  /// Whether nothing is written where the value goes (`key:`), which YAML reads as null.
  ///
  /// `key: ""` is not empty in this sense, nor is `key: null`: that is the text "null".
  package var isEmptyPlain: Bool { document.resolvedRecord(index).isEmptyPlain }

  /// The tag, written in full (`tag:yaml.org,2002:str` for `!!str`); nil for nearly every node.
  package var tag: String? { document.tag(of: document.resolvedIndex(index)) }
}
