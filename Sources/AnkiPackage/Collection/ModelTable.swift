import DeckModel
import Digests

/// The note types of a collection, by number.
struct ModelTable {
  private var records: [Int64: ModelRecord] = [:]
  private var numbers: [String: Int64] = [:]

  /// Reads the JSON of the collection.
  init(_ json: JSONValue) {
    for member in json.members {
      guard let number = Int64(member.key) ?? member.value["id"].int else { continue }
      add(ModelRecord(member.value, number: number))
    }
  }

  /// A table of note types.
  init(_ records: [ModelRecord]) {
    for record in records { add(record) }
  }

  /// The JSON of the collection, in the order of the numbers.
  var json: JSONValue {
    .object(all.map { .init(key: "\($0.number)", value: $0.json) })
  }

  /// All note types, by number.
  var all: [ModelRecord] { records.values.sorted { $0.number < $1.number } }

  /// The note type of a number.
  subscript(number: Int64) -> ModelRecord? { records[number] }

  /// The note type of a name, without regard to case.
  func record(named name: String) -> ModelRecord? {
    numbers[Canonical.nameKey(name)].flatMap { records[$0] }
  }

  /// Adds a note type, or puts it in the place of the one of its number.
  mutating func add(_ record: ModelRecord) {
    if let old = records[record.number] { numbers[Canonical.nameKey(old.name)] = nil }
    records[record.number] = record
    numbers[Canonical.nameKey(record.name)] = record.number
  }

  /// A number for a new note type.
  func freeNumber(for name: String, namespace: String) -> Int64 {
    var number = FrozenID.number(.model, namespace: namespace, name)
    while records[number] != nil { number += 1 }
    return number
  }
}
