import DeckPlan
import JSONText

extension StateFile {
  /// Reads a state; whatever is wrong with it makes it unusable, never a failure.
  package static func read(_ bytes: [UInt8]?, namespace: String) -> StoredState {
    guard let bytes else { return .missing }
    do throws(JSONError) {
      let root = try JSONElement.parse(bytes)
      let version = try root.required("deckform_state").requiredInt()
      guard version == Self.version else {
        return .unusable("it is of version \(version), and this deckform knows \(Self.version)")
      }
      guard try root.required("namespace").requiredString() == namespace else {
        return .unusable("it is of another namespace")
      }
      return .read(try state(root))
    } catch {
      return .unusable(error.message)
    }
  }

  /// The state that the members of an object say.
  static func state(_ root: JSONElement) throws(JSONError) -> SyncState {
    SyncState(
      notes: try entries(root, "notes", note), models: try entries(root, "models", model),
      decks: try entries(root, "decks") { json throws(JSONError) in
        DeckBase(isProtected: json["protect"]?.bool ?? false)
      },
      media: try entries(root, "media") { json throws(JSONError) in
        MediaBase(
          digest: try json.required("sha256").requiredString(),
          isOurs: json["ours"]?.bool ?? false)
      }, orphans: Set(try root["orphans"]?.requiredInts() ?? []))
  }

  private static func note(_ json: JSONElement) throws(JSONError) -> NoteBase {
    NoteBase(
      noteID: try json.required("note").requiredInt(),
      model: try json.required("model").requiredString(), deck: json["deck"]?.string,
      fields: try entries(json, "fields", hash),
      tags: try json["tags"]?.requiredStrings() ?? [],
      suspended: try json["suspended"]?.requiredInts() ?? [],
      isProtected: json["protect"]?.bool ?? false)
  }

  private static func model(_ json: JSONElement) throws(JSONError) -> ModelBase {
    ModelBase(
      fields: try entries(json, "fields") { json throws(JSONError) in
        FieldBase(
          font: json["font"]?.string, size: json["size"]?.int.map(Int.init),
          isRightToLeft: json["rtl"]?.bool, hint: json["description"]?.string)
      },
      templates: try entries(json, "templates", hash), css: try json["css"].map(hash),
      isProtected: json["protect"]?.bool ?? false)
  }

  private static func hash(_ json: JSONElement) throws(JSONError) -> ContentHash {
    let text = try json.requiredString()
    guard text.utf8.count == 16, let value = UInt64(text, radix: 16) else {
      throw JSONError("\"\(text)\" is no hash")
    }
    return ContentHash(value: value)
  }

  private static func entries<Value>(
    _ json: JSONElement, _ key: String, _ read: (JSONElement) throws(JSONError) -> Value
  ) throws(JSONError) -> [String: Value] {
    var entries: [String: Value] = [:]
    for member in try json.required(key).requiredMembers() {
      entries[member.key] = try read(member.value)
    }
    return entries
  }
}
