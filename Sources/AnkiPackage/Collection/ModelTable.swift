import DeckModel
import Digests
package import JSONText

/// The note types of a collection, by number.
package struct ModelTable {
  private var records: [Int64: ModelRecord] = [:]
  private var numbers: [String: Int64] = [:]

  /// Reads the JSON of the collection.
  package init(_ json: JSONValue) {
    for member in json.members {
      guard let number = Int64(member.key) ?? member.value["id"].int else { continue }
      add(ModelRecord(member.value, number: number))
    }
  }

  /// A table of note types.
  package init(_ records: [ModelRecord]) {
    for record in records { add(record) }
  }

  /// The JSON of the collection, in the order of the numbers.
  package var json: JSONValue {
    .object(all.map { .init(key: "\($0.number)", value: $0.json) })
  }

  /// All note types, by number.
  package var all: [ModelRecord] { records.values.sorted { $0.number < $1.number } }

  /// The note type of a number.
  package subscript(number: Int64) -> ModelRecord? { records[number] }

  /// The note type of a name, without regard to case.
  package func record(named name: String) -> ModelRecord? {
    numbers[Canonical.nameKey(name)].flatMap { records[$0] }
  }

  /// Adds a note type, or puts it in the place of the one of its number.
  package mutating func add(_ record: ModelRecord) {
    if let old = records[record.number] { numbers[Canonical.nameKey(old.name)] = nil }
    records[record.number] = record
    numbers[Canonical.nameKey(record.name)] = record.number
  }

  /// Takes a note type out; it must have no notes.
  package mutating func remove(_ number: Int64) {
    guard let old = records.removeValue(forKey: number) else { return }
    numbers[Canonical.nameKey(old.name)] = nil
  }

  /// A number for a new note type.
  package func freeNumber(for name: String, namespace: String) -> Int64 {
    var number = FrozenID.number(.model, namespace: namespace, name)
    while records[number] != nil { number = number.nextTry }
    return number
  }
}
