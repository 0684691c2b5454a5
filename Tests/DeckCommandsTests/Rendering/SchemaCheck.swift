import Foundation

/// Checks JSON against the part of JSON Schema that our schemas use.
///
/// It is more strict than a schema is: a key that the schema does not name is a fault. It also
/// remembers which properties it saw.
struct SchemaCheck {
  private let root: [String: Any]
  private(set) var faults: [String] = []
  private(set) var seen: Set<String> = []

  init(schema: URL) throws {
    let data = try Data(contentsOf: schema)
    root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  mutating func check(_ text: String) throws {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    check(value, root, "#", "")
  }

  /// The properties that the schema describes and that no checked document had.
  var unseen: [String] {
    var all: Set<String> = []
    collect(root, "#", into: &all)
    return all.subtracting(seen).sorted()
  }

  private func collect(_ schema: [String: Any], _ path: String, into all: inout Set<String>) {
    for (name, value) in schema["properties"] as? [String: [String: Any]] ?? [:] {
      all.insert("\(path)/\(name)")
      collect(value, "\(path)/\(name)", into: &all)
    }
    if let items = schema["items"] as? [String: Any] { collect(items, "\(path)[]", into: &all) }
    for option in schema["anyOf"] as? [[String: Any]] ?? [] { collect(option, path, into: &all) }
    if let others = schema["additionalProperties"] as? [String: Any] {
      collect(others, "\(path)/*", into: &all)
    }
    for (name, value) in schema["$defs"] as? [String: [String: Any]] ?? [:] {
      collect(value, "#/$defs/\(name)", into: &all)
    }
  }

  private mutating func check(
    _ value: Any, _ schema: [String: Any], _ path: String, _ at: String
  ) {
    if let reference = schema["$ref"] as? String {
      let name = reference.replacing("#/$defs/", with: "")
      let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any]
      guard let target else { return faults.append("\(at): no definition \(name)") }
      return check(value, target, reference, at)
    }
    checkSimple(value, schema, at)
    if let options = schema["oneOf"] as? [[String: Any]] { checkOneOf(value, options, path, at) }
    if let options = schema["anyOf"] as? [[String: Any]] { checkAnyOf(value, options, path, at) }
    if let object = value as? [String: Any] { check(object: object, schema, path, at) }
    if let array = value as? [Any], let items = schema["items"] as? [String: Any] {
      for (index, item) in array.enumerated() { check(item, items, "\(path)[]", "\(at)[\(index)]") }
    }
    for condition in schema["allOf"] as? [[String: Any]] ?? [] {
      guard let test = condition["if"] as? [String: Any],
        let then = condition["then"] as? [String: Any], holds(value, test)
      else { continue }
      checkProperties(of: value as? [String: Any] ?? [:], then, path, at)
    }
  }

  private mutating func checkSimple(_ value: Any, _ schema: [String: Any], _ at: String) {
    let types = (schema["type"] as? [String]) ?? (schema["type"] as? String).map { [$0] }
    if let types, types.allSatisfy({ !Self.has(value, type: $0) }) {
      faults.append("\(at): is not \(types)")
    }
    if let allowed = schema["enum"] as? [Any], !allowed.contains(where: { Self.same($0, value) }) {
      faults.append("\(at): \(value) is not one of \(allowed)")
    }
    if let constant = schema["const"] as? String, value as? String != constant {
      faults.append("\(at): is not \(constant)")
    }
    if let pattern = schema["pattern"] as? String, let text = value as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      faults.append("\(at): \(text) does not match \(pattern)")
    }
    if let minimum = schema["minimum"] as? Int, let number = value as? Int, number < minimum {
      faults.append("\(at): \(number) is less than \(minimum)")
    }
    if let maximum = schema["maximum"] as? Int, let number = value as? Int, number > maximum {
      faults.append("\(at): \(number) is more than \(maximum)")
    }
  }

  private mutating func checkOneOf(
    _ value: Any, _ options: [[String: Any]], _ path: String, _ at: String
  ) {
    let results = trials(value, options, path, at)
    let good = results.filter { $0.faults.isEmpty }
    seen.formUnion(good.first?.seen ?? [])
    if good.count != 1 {
      faults.append("\(at): fits \(good.count) of oneOf; \(results.last?.faults ?? [])")
    }
  }

  private mutating func checkAnyOf(
    _ value: Any, _ options: [[String: Any]], _ path: String, _ at: String
  ) {
    let results = trials(value, options, path, at)
    let good = results.filter { $0.faults.isEmpty }
    for trial in good { seen.formUnion(trial.seen) }
    if good.isEmpty { faults.append("\(at): fits none of anyOf; \(results.map(\.faults))") }
  }

  private func trials(
    _ value: Any, _ options: [[String: Any]], _ path: String, _ at: String
  ) -> [SchemaCheck] {
    options.map { option in
      var trial = self
      trial.faults = []
      trial.check(value, option, path, at)
      return trial
    }
  }

  private mutating func check(
    object: [String: Any], _ schema: [String: Any], _ path: String, _ at: String
  ) {
    for name in schema["required"] as? [String] ?? [] where object[name] == nil {
      faults.append("\(at): \(name) is missing")
    }
    for (name, needed) in schema["dependentRequired"] as? [String: [String]] ?? [:]
    where object[name] != nil && needed.contains(where: { object[$0] == nil }) {
      faults.append("\(at): \(name) needs \(needed)")
    }
    if let others = schema["additionalProperties"] as? [String: Any] {
      for (name, value) in object { check(value, others, "\(path)/*", "\(at)/\(name)") }
    }
    guard let properties = schema["properties"] as? [String: Any] else { return }
    for name in object.keys where properties[name] == nil {
      faults.append("\(at): \(name) is not in the schema")
    }
    checkProperties(of: object, schema, path, at)
  }

  private mutating func checkProperties(
    of object: [String: Any], _ schema: [String: Any], _ path: String, _ at: String
  ) {
    for (name, rule) in schema["properties"] as? [String: [String: Any]] ?? [:] {
      guard let value = object[name] else { continue }
      seen.insert("\(path)/\(name)")
      check(value, rule, "\(path)/\(name)", "\(at)/\(name)")
    }
  }

  private func holds(_ value: Any, _ schema: [String: Any]) -> Bool {
    var trial = self
    trial.faults = []
    trial.checkProperties(of: value as? [String: Any] ?? [:], schema, "", "")
    return trial.faults.isEmpty
  }

  private static func has(_ value: Any, type: String) -> Bool {
    switch type {
    case "null": value is NSNull
    case "string": value is String
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "boolean": isBoolean(value)
    case "integer": value is Int && !isBoolean(value)
    case "number": value is Double && !isBoolean(value)
    default: false
    }
  }

  private static func same(_ one: Any, _ other: Any) -> Bool {
    switch (one, other) {
    case (let one as String, let other as String): one == other
    case (let one as NSNumber, let other as NSNumber):
      isBoolean(one) == isBoolean(other) && one == other
    default: false
    }
  }

  /// Foundation gives numbers and booleans the same type.
  private static func isBoolean(_ value: Any) -> Bool {
    guard let number = value as? NSNumber else { return value is Bool }
    return String(cString: number.objCType) == "c"
  }
}
