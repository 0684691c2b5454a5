import JSONText

/// What a request gives an action: its `params`, or an object inside them.
struct Arguments {
  private let values: JSONValue

  /// The members of an object.
  init(_ values: JSONValue) { self.values = values }

  /// The names that are given, in their order.
  var names: [String] { values.members.map(\.key) }

  /// The value of a name; nil when it is not given, or given as `null`.
  func value(_ name: String) -> JSONValue? {
    let value = values[name]
    return value == .null ? .none : value
  }

  /// Whether a name is given, and not as `null`.
  func isGiven(_ name: String) -> Bool { values[name] != .null }

  /// Whether a name is given, even as `null`.
  func has(_ name: String) -> Bool { values.members.contains { $0.key == name } }

  /// The value of a name that must be there.
  ///
  /// - Throws: ``ActionFailure`` with the name, as Python says it.
  func required(_ name: String) throws(ActionFailure) -> JSONValue {
    guard has(name) else { throw .missing(key: name) }
    return values[name]
  }

  /// The text of a name.
  func text(_ name: String) throws(ActionFailure) -> String {
    guard case .string(let text) = try required(name) else { throw .badArgument }
    return text
  }

  /// The text of a name; nil when it is not given.
  func optionalText(_ name: String) throws(ActionFailure) -> String? {
    !isGiven(name) ? nil : try text(name)
  }

  /// The integer of a name.
  func number(_ name: String) throws(ActionFailure) -> Int64 {
    guard case .integer(let number) = try required(name) else { throw .badArgument }
    return number
  }

  /// The number of a name, also where it comes as text.
  func looseNumber(_ name: String) throws(ActionFailure) -> Int64 {
    let value = try required(name)
    guard let number = value.int else {
      throw ActionFailure(
        "invalid literal for int() with base 10: \(PythonText.representation(value))")
    }
    return number
  }

  /// The flag of a name, or what holds without it.
  func flag(_ name: String, default standard: Bool) -> Bool {
    value(name)?.isTruthy ?? standard
  }

  /// The elements of a name.
  func elements(_ name: String) throws(ActionFailure) -> [JSONValue] {
    guard case .array(let elements) = try required(name) else { throw .badArgument }
    return elements
  }

  /// The integers of a name.
  func numbers(_ name: String) throws(ActionFailure) -> [Int64] {
    var numbers: [Int64] = []
    for element in try elements(name) {
      guard case .integer(let number) = element else { throw .badArgument }
      numbers.append(number)
    }
    return numbers
  }

  /// The texts of a name.
  func texts(_ name: String) throws(ActionFailure) -> [String] {
    var texts: [String] = []
    for element in try elements(name) {
      guard case .string(let text) = element else { throw .badArgument }
      texts.append(text)
    }
    return texts
  }

  /// The object of a name.
  func object(_ name: String) throws(ActionFailure) -> Arguments {
    let value = try required(name)
    guard case .object = value else { throw .noObject(value) }
    return Arguments(value)
  }

  /// All that is given, as it came.
  var json: JSONValue { values }
}

extension ActionFailure {
  /// What Python says where something else than a dictionary is asked for a key.
  static func noObject(_ value: JSONValue) -> Self {
    switch value {
    case .string: Self("string indices must be integers, not 'str'")
    case .array: Self("list indices must be integers or slices, not str")
    case .null: Self("'NoneType' object is not subscriptable")
    case .bool: Self("'bool' object is not subscriptable")
    default: Self("'int' object is not subscriptable")
    }
  }
}

extension JSONValue {
  /// Whether Python takes it for true: what is empty or zero is not.
  var isTruthy: Bool {
    switch self {
    case .null: false
    case .bool(let flag): flag
    case .integer(let number): number != 0
    case .double(let number): number != 0
    case .string(let text): !text.isEmpty
    case .array(let elements): !elements.isEmpty
    case .object(let members): !members.isEmpty
    }
  }
}
