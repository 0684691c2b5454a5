import JSONText

extension Session {
  /// Adds all notes or none.
  mutating func addAll(_ notes: [JSONValue]) throws -> JSONValue {
    var numbers: [JSONValue] = []
    var problems: [JSONValue] = []
    for note in notes {
      do {
        let draft = try draft(Arguments(note), storesMedia: true)
        numbers.append(.integer(try add(draft)))
      } catch let failure as ActionFailure {
        problems.append(.string(failure.message))
      }
    }
    guard problems.isEmpty else {
      throw ActionFailure(PythonText.representation(.array(problems)))
    }
    return .array(numbers)
  }

  /// Why a note cannot be added; nil when it can.
  func refusal(of note: JSONValue) -> String? {
    guard case .object = note else { return ActionFailure.noObject(note).message }
    var copy = self
    do {
      _ = try copy.draft(Arguments(note), storesMedia: false)
      return nil
    } catch let failure as ActionFailure {
      return failure.message
    } catch {
      return "\(error)"
    }
  }

  func detail(of note: JSONValue) -> JSONValue {
    guard let problem = refusal(of: note) else { return ["canAdd": true] }
    return ["canAdd": false, "error": .string(problem)]
  }
}
