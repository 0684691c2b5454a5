/// One step of reading: a node, the end of one, or the frame around them.
struct YAMLEvent {
  enum Kind {
    case frame, documentStart, streamEnd
    case alias, scalar, sequenceStart, mappingStart, end
  }

  var kind: Kind
  var style: YAMLStyle = .plain
  var start: YAMLMark
  var end: YAMLMark
  /// A scalar's text, as a range of the text buffer it was appended to.
  var text: Range<Int> = 0..<0
  /// The name that the node is given, or the name that an alias follows.
  var anchor: String?
  var tag: String?
}
