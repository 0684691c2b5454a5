import DeckModel
package import JSONText

extension AnkiConnectClient {
  /// Sends an action by its name, known or not.
  ///
  /// - Parameters:
  ///   - name: The action; of a `multi` each action in it that has no version or key of its own gets this
  ///     client's.
  ///   - parameters: An object.
  /// - Returns: the result as it is.
  /// - Throws: ``AnkiConnectError``.
  package func send(
    _ name: String, parameters: JSONElement
  ) async throws(AnkiConnectError) -> JSONElement {
    try await connection.exchange(
      connection.envelope.request(name) { connection.envelope.write(parameters, of: name, to: &$0) }
    )
  }

  /// Checks that a profile is the open one.
  ///
  /// - Throws: ``AnkiConnectError`` when another is, or when none can be told.
  package func require(profile expected: String) async throws(AnkiConnectError) {
    let profile = try await self(GetActiveProfile())
    guard profile.hasBytes(of: expected) else {
      throw AnkiConnectError(
        .wrongProfile, "Anki has the profile \"\(profile)\" open, not \"\(expected)\"",
        help: "switch to the profile \"\(expected)\" in Anki")
    }
  }
}

extension Envelope {
  /// Parameters as they are, but for actions in them, which get version and key.
  fileprivate func write(_ parameters: JSONElement, of action: String, to json: inout JSONWriter) {
    guard action == ActionCatalogue.multi else { return json.value(parameters) }
    json.object { json in
      for member in parameters.members {
        json.member(member.key) { json in
          guard member.key == "actions", member.value.kind == .array else {
            return json.value(member.value)
          }
          json.array { json in
            for element in member.value.elements { write(element: element, to: &json) }
          }
        }
      }
    }
  }

  /// An action in a `multi`.
  private func write(element: JSONElement, to json: inout JSONWriter) {
    guard element.kind == .object else { return json.value(element) }
    json.object { json in
      if element["version"] == nil { json.member("version", version.rawValue) }
      if let key, element["key"] == nil { json.member("key", key) }
      for member in element.members {
        json.member(member.key) { json in
          guard member.key == "params" else { return json.value(member.value) }
          write(member.value, of: element["action"]?.string ?? "", to: &json)
        }
      }
    }
  }
}
