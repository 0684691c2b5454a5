/// What a YAML file may cost before it is refused.
///
/// The defaults are far above any file a person writes, and low enough that a hostile file is
/// refused within a second.
package struct YAMLLimits: Hashable, Sendable {
  /// The deepest nesting of sequences and mappings, aliases followed.
  package var nesting: Int
  /// How many nodes the file may stand for once every alias is replaced by what it names.
  ///
  /// It is refused only when it is also above ``expansionFactor`` times the nodes written.
  package var expandedNodes: Int
  /// How many times more nodes than written the aliases may make.
  package var expansionFactor: Int
  /// The longest scalar, in bytes of UTF-8.
  package var scalarBytes: Int
  /// The largest file, in bytes.
  package var fileBytes: Int

  package init(
    nesting: Int = 100, expandedNodes: Int = 1_000_000, expansionFactor: Int = 10,
    scalarBytes: Int = 16 << 20, fileBytes: Int = 1 << 30
  ) {
    self.nesting = nesting
    self.expandedNodes = expandedNodes
    self.expansionFactor = expansionFactor
    self.scalarBytes = scalarBytes
    self.fileBytes = fileBytes
  }
}
