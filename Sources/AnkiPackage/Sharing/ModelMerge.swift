import DeckModel
import JSONText

/// Makes one note type of two of the same number, as Anki's importer does when it is to merge them (seen in
/// 26.9): the newer one, with the fields and templates behind its own that only the older one has.
struct ModelMerge {
  /// The one that came of it.
  let record: ModelRecord
  private let old: ModelRecord

  /// Merges the note type of a package into the collection's.
  ///
  /// - Parameters:
  ///   - theirs: the package's.
  ///   - ours: the collection's.
  init(_ theirs: ModelRecord, into ours: ModelRecord) {
    old = ours
    let isNewer = (theirs.json["mod"].int ?? 0) > (ours.json["mod"].int ?? 0)
    let (base, other) = isNewer ? (theirs, ours) : (ours, theirs)
    var record = ModelRecord(base.json, number: ours.number)
    record.change(timestamp: min(max(base.json["mod"].int ?? 0, 0), 1 << 32)) { json in
      json["mod"] = .integer(min(max(json["mod"].int ?? 0, 0), 1 << 32))
      json["id"] = .integer(ours.number)
      json["name"] = ours.json["name"]
      for part in ["flds", "tmpls"] { Self.append(part, of: other, to: &json) }
    }
    self.record = record
  }

  private static func append(_ part: String, of other: ModelRecord, to json: inout JSONValue) {
    let present = json[part].elements.map { $0["name"].string }
    let more = other.json[part].elements.filter { element in
      !present.contains { Canonical.isSameName($0, element["name"].string) }
    }
    json.editElements(part) { $0 += more }
  }

  /// Whether fields or templates have other places now.
  var changesNotes: Bool {
    old.fieldNames != record.fieldNames || old.templateNames != record.templateNames
  }

  /// The fields of a note of the collection, in their new places.
  func fields(_ fields: [String]) -> [String] {
    let fields = NoteRow.fitted(fields, to: old.fieldNames.count)
    return record.fieldNames.map { name in
      old.fieldNames.firstIndex { Canonical.isSameName($0, name) }.map { fields[$0] } ?? ""
    }
  }

  /// The new place of each template of the collection's.
  var templatePlaces: [Int64] {
    old.templateNames.map { name in
      Int64(record.templateNames.firstIndex { Canonical.isSameName($0, name) } ?? 0)
    }
  }
}

extension ModelRecord {
  /// Whether another of the same number has the same texts, so that there is nothing to merge.
  func saysTheSame(as other: ModelRecord) -> Bool {
    noteType == other.noteType && isCloze == other.isCloze
  }

  /// The note type with media called by other names.
  func showing(_ renamed: [String: String]) -> ModelRecord {
    guard !renamed.isEmpty else { return self }
    var json = json
    json["css"] = .string(MediaReferences.renaming(renamed, inCSS: json["css"].string))
    json.editElements("tmpls") { templates in
      for index in templates.indices {
        for side in ["qfmt", "afmt"] {
          let text = templates[index][side].string
          templates[index][side] = .string(MediaReferences.renaming(renamed, in: text))
        }
      }
    }
    return ModelRecord(json, number: number)
  }
}
