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

  /// JSON that a collection keeps, which is an object.
  ///
  /// - Throws: ``Refusal`` when it is none.
  package static func storedObject(_ text: String) throws(Refusal) -> JSONValue {
    let value = try stored(text)
    guard case .object = value else {
      throw Refusal("damaged JSON in the collection: no object where Anki keeps one")
    }
    return value
  }
}
