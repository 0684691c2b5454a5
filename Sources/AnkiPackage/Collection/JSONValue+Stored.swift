package import JSONText

extension JSONValue {
  /// JSON that a collection keeps.
  ///
  /// - Throws: ``Refusal`` when it is none.
  package static func stored(_ text: String) throws(Refusal) -> JSONValue {
    do {
      return try parse(text)
    } catch {
      throw Refusal("damaged JSON in the collection: \(error.message)")
    }
  }
}
