import JSONText

/// A note type of a CrowdAnki export: Anki's own JSON, without its number.
struct CrowdAnkiType {
  let record: ModelRecord
  let name: String
  let fields: [String]
  /// Whether another one has its uuid and says something else.
  private(set) var isAmbiguous = false

  /// The note types in the topmost deck, by uuid.
  static func all(in root: JSONElement) throws -> [String: CrowdAnkiType] {
    var types: [String: CrowdAnkiType] = [:]
    for (index, json) in try root.list("note_models").enumerated() {
      _ = try json.required("name").requiredString()
      for part in ["flds", "tmpls"] {
        for element in try json.required(part).requiredElements() {
          _ = try element.required("name").requiredString()
        }
      }
      let record = ModelRecord(JSONValue(json), number: Int64(index))
      var type = CrowdAnkiType(record)
      let uuid = try json.required("crowdanki_uuid").requiredString()
      // Which of two a note means cannot be known.
      if let other = types[uuid] {
        type.isAmbiguous = other.isAmbiguous || other.record.json != type.record.json
      }
      types[uuid] = type
    }
    return types
  }

  private init(_ record: ModelRecord) {
    self.record = record.withCanonicalNames
    name = self.record.name
    fields = self.record.fieldNames
  }
}
