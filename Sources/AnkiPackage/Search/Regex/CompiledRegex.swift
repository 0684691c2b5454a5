import CPCRE2

/// A regular expression that is ready to look for text, without regard to case.
final class CompiledRegex {
  private let code: OpaquePointer
  private let data: OpaquePointer

  /// Compiles an expression in the language of Rust's crate `regex`.
  ///
  /// - Throws: ``RegexError`` when it is none.
  init(_ text: String) throws(RegexError) {
    let pattern = Array(try RegexTranslator.translate(text).utf8)
    var (code, offset): (Int32, Int) = (0, 0)
    let context = pcre2_compile_context_create_8(nil)
    defer { pcre2_compile_context_free_8(context) }
    // There, a line ends with a line feed and nothing else, and a text where it ends.
    pcre2_set_newline_8(context, UInt32(PCRE2_NEWLINE_LF))
    let options =
      PCRE2_UTF | PCRE2_UCP | UInt32(PCRE2_CASELESS) | UInt32(PCRE2_DOLLAR_ENDONLY)
      | UInt32(PCRE2_MATCH_INVALID_UTF)
    let compiled = pcre2_compile_8(
      pattern, pattern.count, UInt32(options), &code, &offset, context)
    guard let compiled else { throw RegexError(message: Self.message(code)) }
    guard let data = pcre2_match_data_create_8(1, nil) else { preconditionFailure("no memory") }
    pcre2_jit_compile_8(compiled, UInt32(PCRE2_JIT_COMPLETE))
    (self.code, self.data) = (compiled, data)
  }

  deinit {
    pcre2_match_data_free_8(data)
    pcre2_code_free_8(code)
  }

  /// Whether something in a text is found.
  ///
  /// - Throws: ``RegexError`` when it takes longer than is sensible.
  func matches(_ text: UnsafeBufferPointer<UInt8>) throws(RegexError) -> Bool {
    var empty: UInt8 = 0
    let result = withUnsafePointer(to: &empty) { empty in
      pcre2_match_8(code, text.baseAddress ?? empty, text.count, 0, 0, data, nil)
    }
    guard result < 0 else { return true }
    guard result == PCRE2_ERROR_NOMATCH else { throw RegexError(message: Self.message(result)) }
    return false
  }

  private static func message(_ code: Int32) -> String {
    var text = [UInt8](repeating: 0, count: 200)
    let count = pcre2_get_error_message_8(code, &text, text.count)
    return String(decoding: text.prefix(Int(max(0, count))), as: UTF8.self)
  }
}
