package import GRDB

extension Database {
  /// The numbers in the first column of a query, whatever stands there.
  ///
  /// - Parameter values: what is bound to its parameters.
  package func numbers(_ sql: String, _ values: [Int64] = []) throws -> [Int64] {
    let row = try RowStatement(self, sql: sql)
    for (index, value) in values.enumerated() { row.bind(value, at: Int32(index) + 1) }
    var numbers: [Int64] = []
    while try row.next() { numbers.append(row.number(0)) }
    return numbers
  }

  /// The number in the first row and column of a query; nil where there is no row, or NULL in it.
  ///
  /// - Parameter values: what is bound to its parameters.
  package func number(_ sql: String, _ values: [Int64] = []) throws -> Int64? {
    let row = try RowStatement(self, sql: sql)
    for (index, value) in values.enumerated() { row.bind(value, at: Int32(index) + 1) }
    return try row.next() && !row.isNull(0) ? row.number(0) : nil
  }
}
