import JSONText

/// An action of the API: its name, its parameters, and what it does.
struct ServedAction: Sendable {
  /// What it does to the collection.
  typealias Body = @Sendable (inout Session, Arguments) throws -> JSONValue

  let name: String
  private let required: [String]
  private let optional: Set<String>
  /// Whether it can change the collection or its media.
  let isWriting: Bool
  let body: Body

  /// Whether AnkiWeb would not be told of what it does: deletions leave no trace here.
  var needsFullSync: Bool {
    [
      "deleteNotes", "deleteDecks", "removeEmptyNotes", "removeDeckConfigId", "importPackage",
      "modelFieldAdd", "modelFieldRemove", "modelFieldReposition", "modelTemplateAdd",
      "modelTemplateRemove", "modelTemplateReposition",
    ].contains(name)
  }

  private init(_ name: String, _ parameters: [String], isWriting: Bool, _ body: @escaping Body) {
    self.name = name
    required = parameters.filter { !$0.hasSuffix("?") }
    optional = Set(parameters.filter { $0.hasSuffix("?") }.map { String($0.dropLast()) })
    self.isWriting = isWriting
    self.body = body
  }

  /// An action that changes nothing.
  ///
  /// - Parameter parameters: their names in the add-on's order; those that may be left out with a
  ///   question mark behind.
  static func reading(
    _ name: String, _ parameters: [String] = [], _ body: @escaping Body
  ) -> Self {
    Self(name, parameters, isWriting: false, body)
  }

  /// An action that can change something, whose parameters are written as for ``reading(_:_:_:)``.
  static func writing(
    _ name: String, _ parameters: [String] = [], _ body: @escaping Body
  ) -> Self {
    Self(name, parameters, isWriting: true, body)
  }

  /// Refuses arguments that Python would refuse, in its words.
  func check(_ arguments: Arguments) throws(ActionFailure) {
    let names = arguments.names
    if let odd = names.first(where: { !required.contains($0) && !optional.contains($0) }) {
      throw ActionFailure(
        "AnkiConnect.\(name)() got an unexpected keyword argument \(PythonText.quoted(odd))")
    }
    let missing = required.filter { !names.contains($0) }
    guard missing.isEmpty else {
      let noun = missing.count == 1 ? "argument" : "arguments"
      throw ActionFailure(
        "AnkiConnect.\(name)() missing \(missing.count) required positional \(noun): "
          + PythonText.list(missing))
    }
  }
}
