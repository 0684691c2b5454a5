package import DeckModel
import Digests

extension DesiredState {
  /// The same wish with a guid on every note: the written one, or the frozen function of namespace
  /// and id.
  ///
  /// Only targets that know guids need them.
  package func withGUIDs() -> DesiredState {
    var state = self
    for index in state.collection.notes.indices where state.collection.notes[index].guid == nil {
      state.collection.notes[index].guid = FrozenID.guid(
        namespace: namespace, id: state.collection.notes[index].id ?? "")
    }
    return state
  }
}
