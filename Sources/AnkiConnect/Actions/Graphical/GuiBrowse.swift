public import JSONText

/// Opens the browser, searches in it, and gives the numbers of the cards found.
public struct GuiBrowse: ReadAction {
  /// The name on the wire.
  public static let name = "guiBrowse"

  /// How the browser sorts.
  public struct Order: Equatable, Sendable {
    /// Anki's name for the column, which must be shown: `noteCrt`, for example.
    public var column: String
    /// Whether the last comes first.
    public var isDescending: Bool

    /// An order by a column.
    public init(column: String, isDescending: Bool = false) {
      (self.column, self.isDescending) = (column, isDescending)
    }
  }

  /// The search, in Anki's language; nil leaves the browser's own, and finds nothing.
  public var query: String?
  /// How the browser is to sort; nil leaves it.
  public var order: Order?

  /// Opens the browser.
  public init(query: String? = nil, order: Order? = nil) {
    (self.query, self.order) = (query, order)
  }

  /// Writes the members of `params`.
  public func writeParameters(to json: inout JSONWriter) {
    if let query { json.member("query", query) }
    guard let order else { return }
    json.member("reorderCards") { json in
      json.object { json in
        json.member("columnId", order.column)
        json.member("order", order.isDescending ? "descending" : "ascending")
      }
    }
  }

  /// Reads the `result`.
  public static func decode(_ json: JSONElement) throws(JSONError) -> [Int64] {
    try json.requiredInts()
  }
}
