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
  /// What nearly no node has; behind one reference, as events are copied a few times each.
  var properties: YAMLProperties?

  /// The name that the node is given, or the name that an alias follows.
  var anchor: String? { properties?.anchor }
  var tag: String? { properties?.tag }
}

/// The name and the tag of a node.
final class YAMLProperties {
  let anchor: String?
  let tag: String?

  init(anchor: String?, tag: String?) {
    self.anchor = anchor
    self.tag = tag
  }
}
