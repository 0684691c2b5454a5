import DeckFiles
import JSONText

/// The parameters of a call: an object.
struct CallParameters {
  let object: JSONElement

  /// Parameters as the command line gives them.
  ///
  /// - Parameters:
  ///   - given: `name=value` each; the value is JSON if it reads as JSON, else a string. Of two with one name
  ///     the last counts.
  ///   - file: A file with an object, `-` for standard input; nil for none. What is given wins over it.
  init(given: [String], file: String?) throws(CallRefusal) {
    var values: [(name: String, value: JSONElement)] = []
    if let file {
      for member in try Self.object(in: file).members { values.append((member.key, member.value)) }
    }
    for parameter in given {
      let (name, value) = try Self.split(parameter)
      values.removeAll { $0.name == name }
      values.append((name, value))
    }
    object = Self.object(of: values)
  }

  private static func object(of values: [(name: String, value: JSONElement)]) -> JSONElement {
    var json = JSONWriter()
    json.object { json in
      for (name, value) in values { json.member(name) { $0.value(value) } }
    }
    return parsed(json.text)
  }

  private static func split(_ text: String) throws(CallRefusal) -> (String, JSONElement) {
    guard let equals = text.firstIndex(of: "="), equals > text.startIndex else {
      throw .usage(
        "--param \"\(Printable.line(text))\" has no name", help: "write --param name=value")
    }
    return (String(text[..<equals]), value(String(text[text.index(after: equals)...])))
  }

  private static func value(_ text: String) -> JSONElement {
    if let json = try? JSONElement.parse(text) { return json }
    var string = JSONWriter()
    string.value(text)
    return parsed(string.text)
  }

  private static func parsed(_ text: String) -> JSONElement {
    guard let json = try? JSONElement.parse(text) else {
      preconditionFailure("what was written is no JSON: \(text)")
    }
    return json
  }

  private static func object(in file: String) throws(CallRefusal) -> JSONElement {
    let name = file == "-" ? "standard input" : Printable.line(file)
    let json: JSONElement
    do {
      json = try JSONElement.parse(try SystemFiles().read(file == "-" ? "/dev/stdin" : file))
    } catch let error as FileError {
      throw CallRefusal(message: "\(error)", status: .failed)
    } catch {
      throw CallRefusal(message: "\(name) is no JSON", status: .failed)
    }
    guard json.kind == .object else {
      throw CallRefusal(
        message: "\(name) has no object but \(json.kind.rawValue)",
        help: "the parameters are an object: {\"query\": \"tag:verb\"}", status: .failed)
    }
    return json
  }
}
