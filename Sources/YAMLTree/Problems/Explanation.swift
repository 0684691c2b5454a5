/// A problem in words for the person who wrote the file.
struct Explanation {
  var message: String
  var mark: YAMLMark
  var endMark: YAMLMark?
  var context: YAMLError.Context?
  var help: String?

  init(
    _ message: String, at mark: YAMLMark, to endMark: YAMLMark? = nil,
    context: YAMLError.Context? = nil, help: String? = nil
  ) {
    self.message = message
    self.mark = mark
    self.endMark = endMark
    self.context = context
    self.help = help
  }
}
