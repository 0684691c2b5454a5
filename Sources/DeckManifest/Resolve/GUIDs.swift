package import DeckModel
import Digests

extension DesiredState {
  /// The same wish with a guid on every note: the written one, or the frozen function of namespace
  /// and the first id that the note had.
  ///
  /// Only targets that know guids need them.
  package func withGUIDs() -> DesiredState {
    var state = self
    for index in state.collection.notes.indices where state.collection.notes[index].guid == nil {
      state.collection.notes[index].guid = FrozenID.guid(
        namespace: namespace, id: state.collection.notes[index].firstID)
    }
    return state
  }
}

extension Note {
  /// The id that the note had in the beginning: whoever has an earlier package keeps the note.
  fileprivate var firstID: String { formerIDs.last ?? id ?? "" }
}
