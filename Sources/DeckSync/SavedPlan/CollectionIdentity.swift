/// Which collection a target has open, as far as it can tell.
public struct CollectionIdentity: Equatable, Sendable {
  /// The name of Anki's profile; nil when the target has none or cannot tell.
  public var profile: String?
  /// Anki's numbers of the note types, ascending.
  ///
  /// They are the moments of their making, so that two collections share only those that came to
  /// both with a shared deck. Renaming changes none.
  public var noteTypes: [Int64]

  /// An identity of the given parts; without arguments, one that tells nothing.
  public init(profile: String? = nil, noteTypes: [Int64] = []) {
    self.profile = profile
    self.noteTypes = noteTypes
  }

  /// Why `other` is another collection than this; nil when nothing says so.
  ///
  /// Note types come and go: it is another one when more than half of those noted are not there.
  package func difference(from other: CollectionIdentity) -> String? {
    if let profile, let open = other.profile, !profile.utf8.elementsEqual(open.utf8) {
      return "it is for the profile \"\(profile)\", and \"\(open)\" is open"
    }
    let kept = Set(noteTypes).intersection(other.noteTypes).count
    guard !other.noteTypes.isEmpty, 2 * kept < noteTypes.count else { return nil }
    return "it is for another collection: \(kept) of its \(noteTypes.count) note types are there"
  }
}
