import DeckModel

extension LoadedProject {
  /// The files that say something else than in another state of the project, as far as it is known
  /// which; nil when nothing differs but places.
  func files(differingFrom other: LoadedProject) -> [String]? {
    let ours = problems.map(\.subject), theirs = other.problems.map(\.subject)
    guard ours == theirs else { return [] }
    guard let desired, let otherDesired = other.desired else {
      return desired == nil && other.desired == nil ? nil : []
    }
    return desired.hasSameFrame(as: otherDesired)
      ? desired.collection.files(differingFrom: otherDesired.collection) : []
  }
}

extension Diagnostic {
  /// What it is about, without the line.
  fileprivate var subject: String { "\(code.rawValue) \(location?.file ?? "")" }
}

extension DesiredState {
  fileprivate func hasSameFrame(as other: DesiredState) -> Bool {
    namespace == other.namespace && mark == other.mark && policy == other.policy
  }
}

/// Something that stands at a place in a file.
private protocol Placed: Equatable {
  var location: SourceLocation? { get set }
  /// The same without its place, and without the places inside it.
  var withoutPlace: Self { get }
}

extension Placed {
  var withoutPlace: Self {
    var copy = self
    copy.location = nil
    return copy
  }
}

extension Note: Placed {}
extension Deck: Placed {}
extension MediaFile: Placed {}
extension Field: Placed {}
extension CardTemplate: Placed {}
extension NoteType: Placed {
  var withoutPlace: NoteType {
    var copy = self
    copy.location = nil
    copy.fields = fields.map(\.withoutPlace)
    copy.templates = templates.map(\.withoutPlace)
    return copy
  }
}

extension CollectionState {
  fileprivate func files(differingFrom other: CollectionState) -> [String]? {
    let parts = [
      Self.files(notes, other.notes), Self.files(models, other.models),
      Self.files(decks, other.decks), Self.files(media, other.media),
    ].compactMap { $0 }
    return parts.isEmpty ? nil : Array(Set(parts.joined())).sorted()
  }

  private static func files<Part: Placed>(_ ours: [Part], _ theirs: [Part]) -> [String]? {
    guard ours.count == theirs.count else { return [] }
    let differing = zip(ours, theirs).filter { $0.withoutPlace != $1.withoutPlace }
    return differing.isEmpty ? nil : differing.compactMap { $0.0.location?.file }
  }
}
