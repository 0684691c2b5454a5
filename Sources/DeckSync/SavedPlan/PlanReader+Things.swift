import DeckModel
import DeckPlan
import JSONText

/// What operations are about.
extension PlanReader {
  static func media(_ json: JSONElement) throws(JSONError) -> MediaFile {
    MediaFile(
      name: try json.text("name"), digest: try json.text("sha256"), size: try json.number("size"),
      path: try json.given("path"), uses: try uses(json), location: try place(json))
  }

  private static func uses(_ json: JSONElement) throws(JSONError) -> MediaUses? {
    guard let notes = try json["used_by"]?.requiredInts() else { return nil }
    return MediaUses(notes: notes, isInModels: try json.flag("used_by_models"))
  }

  static func deck(_ json: JSONElement) throws(JSONError) -> Deck {
    Deck(
      name: try json.text("name"), about: try json.given("description"),
      cardCount: json["cards"] == nil ? nil : try json.number("cards"),
      formerNames: try json["was"]?.requiredStrings() ?? [], isProtected: try json.flag("protect"),
      location: try place(json))
  }

  static func model(_ json: JSONElement) throws(JSONError) -> NoteType {
    NoteType(
      name: try json.text("name"), kind: try json.choice("type"),
      idField: try json.given("id_field"), fields: try json.list("fields", field),
      templates: try json.list("templates", template), css: try json.text("css"),
      formerNames: try json["was"]?.requiredStrings() ?? [], isProtected: try json.flag("protect"),
      location: try place(json))
  }

  static func field(_ json: JSONElement) throws(JSONError) -> Field {
    Field(
      name: try json.text("name"),
      management: json["manage"] == nil ? .always : try json.choice("manage"),
      font: try json.given("font"), size: json["size"] == nil ? nil : try json.number("size"),
      isRightToLeft: try json["rtl"]?.requiredBool(), hint: try json.given("description"),
      formerNames: try json["was"]?.requiredStrings() ?? [], location: try place(json))
  }

  static func template(_ json: JSONElement) throws(JSONError) -> CardTemplate {
    CardTemplate(
      name: try json.text("name"), front: try json.text("front"), back: try json.text("back"),
      formerNames: try json["was"]?.requiredStrings() ?? [], location: try place(json))
  }

  static func cards(_ json: JSONElement) throws(JSONError) -> CardKeeping {
    CardKeeping(
      former: try json.required("from").requiredStrings(),
      new: try json.required("to").requiredStrings(),
      kept: try json["kept"]?.requiredInts().map(Int.init),
      arrangement: try json.list("meanwhile") { json throws(JSONError) in
        TemplateOrder(
          model: try json.text("model"), meanwhile: try json.required("order").requiredStrings(),
          afterwards: try json.required("afterwards").requiredStrings())
      })
  }

  static func note(_ json: JSONElement) throws(JSONError) -> Note {
    Note(
      id: try json.given("id"), noteID: try json["note"]?.requiredInt(),
      guid: try json.given("guid"), model: try json.text("model"), deck: try json.text("deck"),
      fields: try json.list("fields", noteField), tags: try json["tags"]?.requiredStrings() ?? [],
      cards: json["cards"] == nil ? [] : try json.list("cards", card),
      formerIDs: try json["was"]?.requiredStrings() ?? [], isProtected: try json.flag("protect"),
      location: try place(json))
  }

  private static func noteField(_ json: JSONElement) throws(JSONError) -> NoteField {
    NoteField(
      try json.text("name"), try json.text("text"), isManaged: !(try json.flag("unmanaged")),
      location: try place(json))
  }

  private static func card(_ json: JSONElement) throws(JSONError) -> Card {
    Card(
      id: try json.required("id").requiredInt(), deck: try json.text("deck"),
      isFiltered: try json.flag("filtered"), isSuspended: try json.flag("suspended"))
  }

  static func diagnostic(_ json: JSONElement) throws(JSONError) -> Diagnostic {
    Diagnostic(
      try json.choice("code"), try json.text("message"), at: try place(json),
      label: try json.given("label"),
      notes: json["notes"] == nil
        ? []
        : try json.list("notes") { json throws(JSONError) in
          Diagnostic.Note(try json.text("message"), at: try place(json))
        }, help: try json.given("help"))
  }

  /// The member `at`, read from its end: a file may have colons in its name.
  private static func place(_ json: JSONElement) throws(JSONError) -> SourceLocation? {
    guard let text = try json.given("at") else { return nil }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    let last = ends.last?.split(separator: ":").compactMap { Int($0) } ?? []
    let start = ends.dropLast().joined(separator: "-").split(
      separator: ":", omittingEmptySubsequences: false)
    let first = start.suffix(2).compactMap { Int($0) }
    guard last.count == 2, first.count == 2, start.count > 2 else {
      throw JSONError("\"\(text)\" is no place")
    }
    return SourceLocation(
      file: start.dropLast(2).joined(separator: ":"), line: first[0], column: first[1],
      endLine: last[0], endColumn: last[1])
  }
}
