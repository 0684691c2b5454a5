import ArgumentParser
import DeckFiles
import DeckModel
import Glibc

/// Which of the changes in Anki are brought into the files.
struct PullChoice {
  private let patterns: [Glob]
  private let side: ConflictSide?
  private let takesDeletions: Bool
  /// Whether tags that were added in Anki are taken, too.
  let takesTags: Bool
  private let console: Console

  init(_ command: PullCommand, _ console: Console) throws {
    side = command.side
    takesDeletions = command.deleted
    takesTags = command.tags
    self.console = console
    do throws(GlobError) {
      var patterns: [Glob] = []
      for pattern in command.only { patterns.append(try Glob(pattern)) }
      self.patterns = patterns
    } catch {
      console.writeError("--only: no pattern", help: "pair the braces, as in {a,b}")
      throw ExitStatus.usage.exit
    }
  }

  /// The changes that are taken, and those that are left, each with the reason.
  ///
  /// - Parameter bases: what was written last, for showing conflicts.
  func parted(
    _ changes: [PulledChange], _ bases: BaseTexts
  ) -> (taken: [PulledChange], left: [LeftChange]) {
    var taken: [PulledChange] = []
    var left: [LeftChange] = []
    for change in changes where isAskedFor(change) {
      let sides = change.isConflict ? ConflictSides(change, bases) : nil
      if let reason = reason(toLeave: change, sides) {
        left.append(LeftChange(change: change, reason: reason, sides: sides))
      } else {
        taken.append(change)
      }
    }
    return (taken, left)
  }

  private func isAskedFor(_ change: PulledChange) -> Bool {
    guard !patterns.isEmpty else { return true }
    return change.location.map { place in patterns.contains { $0.matches(place.file) } } ?? false
  }

  private func reason(toLeave change: PulledChange, _ sides: ConflictSides?) -> String? {
    if change.content == .deletion, !takesDeletions {
      return "deleted in Anki; --deleted takes it out of the files"
    }
    guard let sides else { return nil }
    switch side {
    case .theirs: return nil
    case .ours: return "the file keeps its side"
    case nil:
      return isTaken(change, sides) ? nil : "edited in Anki and in the file; --theirs or --ours"
    }
  }

  /// Asks, where somebody can answer.
  private func isTaken(_ change: PulledChange, _ sides: ConflictSides) -> Bool {
    guard isatty(STDIN_FILENO) == 1 else { return false }
    console.messages.write(
      "\n\(Printable.line(change.title)) was edited on both sides\n"
        + sides.lines.map { "  \($0.name)  \(Printable.line($0.text))\n" }.joined()
        + "Take what Anki has? Only \"yes\" does it: ")
    return readLine() == "yes"
  }
}

/// A change that is not brought into the files.
struct LeftChange {
  let change: PulledChange
  let reason: String
  /// What there is to choose from, of a conflict.
  var sides: ConflictSides?
}

extension PulledChange {
  /// What it is about, in one line.
  var title: String {
    switch (key, content) {
    case (.note(let id), .field(let name, _)): "\(id): \(name)"
    case (.note(let id), .tags): "\(id): tags"
    case (.note(let id), .deck), (.note(let id), .decks): "\(id): deck"
    case (.note(let id), _): id
    case (.media(let name), _): "media \(name)"
    case (.template(let model, let name), _): "model \(model): template \(name)"
    case (.styling(let model), _): "model \(model): styling"
    case (.field(let model, let name), _): "model \(model): field \(name)"
    case (.model(let name), _): "model \(name)"
    case (.deck(let name), _): "deck \(name)"
    }
  }

  /// What Anki has, in one text.
  var after: String {
    switch content {
    case .field(_, let text), .styling(let text), .deck(let text): text
    case .tags(let removed, let added):
      (removed.map { "-\($0)" } + added.map { "+\($0)" }).joined(separator: " ")
    case .decks(let names): names.joined(separator: ", ")
    case .template(let template): template.front + "\n" + template.back
    case .fieldOptions: "other options"
    case .media(let file): ByteCount.phrase(file.size)
    case .deletion: "deleted"
    }
  }
}
