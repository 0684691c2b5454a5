extension YAMLProblem {
  /// The problem as an error of ours: in plain words where we know what people mean by it.
  func error(in source: YAMLSource) -> YAMLError {
    let explanation =
      stage == .reader
      ? encodingProblem(source) : explained(SourceLines(source: source)) ?? inItsOwnWords
    return YAMLError(
      stage == .reader ? .encoding : .syntax, explanation.message, file: source.file,
      at: explanation.mark, to: explanation.endMark, context: explanation.context,
      help: explanation.help)
  }

  private func explained(_ lines: SourceLines) -> Explanation? {
    switch message {
    case "found character that cannot start any token": wrongFirstCharacter(lines)
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      tab(lines)
    case "could not find expected ':'": lineWithoutColon(lines)
    case "mapping values are not allowed in this context": keyNotAllowed(lines)
    case "block sequence entries are not allowed in this context": itemNotAllowed(lines)
    case "did not find expected key": keyExpected(lines)
    case "did not find expected '-' indicator": itemExpected(lines)
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      openBracket(lines)
    case "did not find expected node content": valueExpected(lines)
    case "did not find expected <document start>": textAfterEnd(lines)
    default: explainedByContext(lines)
    }
  }

  private func explainedByContext(_ lines: SourceLines) -> Explanation? {
    switch context {
    case "while scanning a quoted scalar": openQuote(lines)
    case "while parsing a quoted scalar": wrongEscape(lines)
    case "while scanning an alias", "while scanning an anchor": notAName(lines)
    case "while scanning a block scalar": wrongBlockHeader(lines)
    case "while scanning a tag", "while parsing a tag", "while parsing a node": notATag(lines)
    case "while scanning a directive": notADirective(lines)
    default: nil
    }
  }

  private var inItsOwnWords: Explanation {
    Explanation(
      message, at: mark, context: context.map { .init(message: $0, mark: contextMark) })
  }
}
