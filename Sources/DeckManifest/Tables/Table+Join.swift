import DeckModel

extension Table {
  /// This table with the columns of another, row by row where `column` is equal.
  ///
  /// A row without a partner gets empty cells; a column that both have keeps this table's cells.
  ///
  /// - Returns: the joined table, with a problem for every key that stands twice in `other`.
  func joined(with other: Table, on column: String) -> (table: Table, problems: [Diagnostic]) {
    guard let key = index(of: column), let otherKey = other.index(of: column) else {
      return (self, [])
    }
    let (partners, problems) = other.rowsByKey(otherKey)
    let added = other.columns.indices.filter { index(of: other.columns[$0]) == nil }
    var table = self
    table.columns += added.map { other.columns[$0] }
    for index in table.rows.indices {
      let row = table.rows[index]
      let partner = partners[row.cells[key].text]
      table.rows[index].cells += added.map { column in
        partner?.cells[column] ?? Cell(text: "", file: row.file, line: row.line, column: 1)
      }
    }
    return (table, problems)
  }

  private func rowsByKey(_ key: Int) -> (rows: [String: Row], problems: [Diagnostic]) {
    var byKey: [String: Row] = [:]
    var problems: [Diagnostic] = []
    for row in rows {
      guard let first = byKey[row.cells[key].text] else {
        byKey[row.cells[key].text] = row
        continue
      }
      problems.append(
        Diagnostic(
          .joinMismatch, "\"\(row.cells[key].text)\" stands twice in column \"\(columns[key])\"",
          at: row.location, notes: [.init("first here", at: first.location)],
          help: "a table that is joined has each key once"))
    }
    return (byKey, problems)
  }
}
