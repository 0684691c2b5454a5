/// The blocks around the piece that was written last, from the outside: a level is two columns.
struct Levels {
  /// The columns before the entries of each, in the file as it was.
  private var columns: [Int] = []

  static func column(of depth: Int) -> Int { 2 * depth }

  /// How many there are.
  var count: Int { columns.count }

  /// The columns before the entries of the innermost, in the file as it was.
  var innermost: Int? { columns.last }

  /// Notes that an entry of the block at `depth` begins, in the file after `column` columns.
  mutating func enter(_ depth: Int, at column: Int) {
    columns.removeLast(columns.count - depth)
    columns.append(column)
  }

  /// The columns before a comment on a line of its own.
  ///
  /// It belongs to the innermost block that it is indented as far as, of those that go on or end
  /// here; when it is not indented further than what follows, it belongs to that.
  ///
  /// - Parameters:
  ///   - column: the columns before it in the file as it was.
  ///   - depth: the block of which an entry follows.
  ///   - nextColumn: the columns before that entry in the file as it was.
  ///   - isOpen: whether the last piece is a key or a dash that has no value so far.
  func columnOfComment(
    at column: Int, before depth: Int, at nextColumn: Int, isOpen: Bool
  ) -> Int {
    guard column > nextColumn else { return Self.column(of: depth) }
    if isOpen, depth <= count, column > innermost ?? -1 { return Self.column(of: count) }
    let level = columns.indices.last { $0 >= depth && columns[$0] <= column }
    return Self.column(of: level ?? depth)
  }
}
