import JSONText

/// The fields of a note with their content, HTML, in their order.
///
/// ```swift
/// let fields: NoteFields = ["Front": "Apple", "Back": "りんご"]
/// print(fields["Front"] ?? "")
/// ```
public struct NoteFields: Equatable, Sendable {
  /// A field with its content.
  public struct Field: Equatable, Sendable {
    /// The field's name.
    public var name: String
    /// Its content: HTML.
    public var text: String

    /// A field of that name and content.
    public init(_ name: String, _ text: String) {
      (self.name, self.text) = (name, text)
    }
  }

  /// The fields, in their order.
  public var all: [Field]

  /// Fields, in their order.
  public init(_ fields: [Field]) {
    all = fields
  }

  /// The content of the first field of that name; nil when there is none.
  public subscript(name: String) -> String? { all.first { $0.name == name }?.text }
}

extension NoteFields: ExpressibleByDictionaryLiteral {
  /// Fields by their names.
  public init(dictionaryLiteral elements: (String, String)...) {
    all = elements.map(Field.init)
  }
}

extension NoteFields {
  /// The fields of a reply, `{"Front": {"value": "Apple", "order": 0}}`, by their order.
  init(_ json: JSONElement) throws(JSONError) {
    var fields: [(order: Int64, field: Field)] = []
    for member in try json.requiredMembers() {
      let text = try member.value.required("value").requiredString()
      fields.append((try member.value.required("order").requiredInt(), Field(member.key, text)))
    }
    all = fields.sorted { $0.order < $1.order }.map(\.field)
  }
}

extension JSONWriter {
  /// The member `fields`, as every action on notes takes it.
  mutating func member(fields: NoteFields) {
    member("fields") { json in
      json.object { json in for field in fields.all { json.member(field.name, field.text) } }
    }
  }
}
