import JSONText

extension Session {
  /// Stores the pictures and sounds that come with a note, and shows them in its fields.
  ///
  /// As with the add-on, what goes wrong stands in the fields instead.
  mutating func attachMedia(
    _ note: Arguments, to fields: inout [String], _ names: [String]
  ) throws(ActionFailure) {
    for (key, show) in Self.attachments {
      for file in Self.files(note.value(key)) {
        let places = file["fields"].elements.compactMap { name in
          names.firstIndex { $0 == name.string }
        }
        let text = attachment(Arguments(file), show)
        for place in places { fields[place] += text }
      }
    }
  }

  private static let attachments: [(String, @Sendable (String) -> String)] = [
    ("audio", { "[sound:\($0)]" }), ("video", { "[sound:\($0)]" }),
    ("picture", { "<img src=\"\($0)\">" }),
  ]

  private static func files(_ value: JSONValue?) -> [JSONValue] {
    guard let value else { return [] }
    return if case .array(let files) = value { files.filter { $0 != .null } } else { [value] }
  }

  private mutating func attachment(_ file: Arguments, _ show: (String) -> String) -> String {
    do {
      // Unlike the action of its own, this leaves a file of the same name alone unless told otherwise.
      var parameters = file.json
      if !file.has("deleteExisting") { parameters["deleteExisting"] = false }
      guard case .string(let name) = try storeMedia(Arguments(parameters)) else { return "" }
      return show(name)
    } catch {
      return error.message.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        .replacing(">", with: "&gt;")
    }
  }
}
