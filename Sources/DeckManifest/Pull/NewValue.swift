/// What a field is to say in a file.
enum NewValue: Equatable {
  /// A bare scalar, read as the field's format says.
  case scalar(String)
  /// A mapping of one key: html, markdown or text.
  case typed(String, String)

  /// The same as the decoder reads it.
  var value: FieldValue<String> {
    switch self {
    case .scalar(let text): .plain(text)
    case .typed("markdown", let text): .markdown(text)
    case .typed("text", let text): .text(text)
    case .typed(_, let text): .html(text)
    }
  }

  /// The text alone.
  var text: String {
    switch self {
    case .scalar(let text), .typed(_, let text): text
    }
  }
}
