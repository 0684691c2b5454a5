import DeckModel
import Digests
import JSONText

/// The note types that every Anki brings along, as Anki 26.9 makes them in English.
///
/// Notes may use them without declaring them. In a package they have numbers of their own that are
/// the same in all projects, so that two packages bring one note type and not two.
package enum StockModels {
  /// The stock note type of a name, without regard to case.
  package static func record(named name: String, timestamp: Int64) -> ModelRecord? {
    let key = Canonical.nameKey(name)
    return all.first { Canonical.nameKey($0.type.name) == key }.map { stock in
      ModelRecord(
        stock.type, number: FrozenID.number(.model, namespace: "", stock.type.name),
        namespace: "", timestamp: timestamp, stock: stock.kind)
    }
  }

  /// All of them, as a new collection has them: never changed, and the fields of the cloze type with the
  /// tags by which Anki finds them.
  package static var records: [ModelRecord] {
    all.compactMap { record(named: $0.type.name, timestamp: 0) }.map { record in
      var json = record.json
      json["mod"] = 0
      json["usn"] = 0
      guard record.isCloze else { return ModelRecord(json, number: record.number) }
      json.editElements("flds") { fields in
        for index in fields.indices { fields[index]["tag"] = .integer(Int64(index)) }
        fields[0]["preventDeletion"] = true
      }
      return ModelRecord(json, number: record.number)
    }
  }

  private static let all: [(kind: Int64, type: NoteType)] = [
    (1, basic("Basic", [forwards])),
    (2, basic("Basic (and reversed card)", [forwards, backwards])),
    (
      3,
      basic(
        "Basic (optional reversed card)",
        [
          forwards,
          CardTemplate(
            name: "Card 2", front: "{{#Add Reverse}}{{Back}}{{/Add Reverse}}", back: answer("Front")
          ),
        ],
        more: ["Add Reverse"])
    ),
    (
      4,
      basic(
        "Basic (type in the answer)",
        [
          CardTemplate(
            name: "Card 1", front: "{{Front}}\n\n{{type:Back}}",
            back: "{{Front}}\n\n<hr id=answer>\n\n{{type:Back}}")
        ])
    ),
    (5, cloze),
  ]

  private static let forwards = CardTemplate(
    name: "Card 1", front: "{{Front}}", back: answer("Back"))
  private static let backwards = CardTemplate(
    name: "Card 2", front: "{{Back}}", back: answer("Front"))

  private static func answer(_ field: String) -> String {
    "{{FrontSide}}\n\n<hr id=answer>\n\n{{\(field)}}"
  }

  private static func basic(
    _ name: String, _ templates: [CardTemplate], more: [String] = []
  ) -> NoteType {
    NoteType(
      name: name, fields: (["Front", "Back"] + more).map { Field(name: $0) },
      templates: templates, css: css)
  }

  private static let cloze = NoteType(
    name: "Cloze", kind: .cloze, fields: [Field(name: "Text"), Field(name: "Back Extra")],
    templates: [
      CardTemplate(
        name: "Cloze", front: "{{cloze:Text}}", back: "{{cloze:Text}}<br>\n{{Back Extra}}")
    ],
    css: css + """
      .cloze {
          font-weight: bold;
          color: blue;
      }
      .nightMode .cloze {
          color: lightblue;
      }

      """)

  /// The styling that Anki gives a new note type.
  package static let css = """
    .card {
        font-family: arial;
        font-size: 20px;
        line-height: 1.5;
        text-align: center;
        color: black;
        background-color: white;
    }

    """
}
