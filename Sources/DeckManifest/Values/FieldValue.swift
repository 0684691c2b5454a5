/// What a field may hold in a file: text in some language, a media file, or a list of these.
///
/// `Text` is a string for a note and a cell template for a table.
enum FieldValue<Text> {
  /// A bare scalar, read as the field's format says.
  case plain(Text)
  case html(Text)
  case markdown(Text)
  case text(Text)
  case image(Text, alt: Text?)
  case audio(Text)
  case video(Text)
  case list([FieldValue<Text>])

  /// The same value with other texts.
  func map<Other, Failure: Error>(
    _ transform: (Text) throws(Failure) -> Other
  ) throws(Failure) -> FieldValue<Other> {
    switch self {
    case .plain(let text): return .plain(try transform(text))
    case .html(let text): return .html(try transform(text))
    case .markdown(let text): return .markdown(try transform(text))
    case .text(let text): return .text(try transform(text))
    case .audio(let path): return .audio(try transform(path))
    case .video(let path): return .video(try transform(path))
    case .image(let path, let alt):
      let path = try transform(path)
      guard let alt else { return .image(path, alt: nil) }
      return .image(path, alt: try transform(alt))
    case .list(let values):
      var others: [FieldValue<Other>] = []
      for value in values { others.append(try value.map(transform)) }
      return .list(others)
    }
  }
}
