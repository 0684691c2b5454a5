/// One step of reading: a node, the end of one, or the frame around them.
enum YAMLEventKind {
  case frame, documentStart, streamEnd
  case alias, scalar, sequenceStart, mappingStart, end
}
