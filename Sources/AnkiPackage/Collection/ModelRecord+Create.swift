package import DeckModel
import Digests
package import JSONText

extension ModelRecord {
  /// A new note type.
  ///
  /// - Parameters:
  ///   - namespace: part of its numbers, so that the same name of another project is another type.
  ///   - stock: Anki's number of the kind, for a note type that Anki brings along.
  package init(
    _ type: NoteType, number: Int64, namespace: String, timestamp: Int64, stock: Int64? = nil
  ) {
    var json: JSONValue = [
      "id": .integer(number), "name": .string(type.name), "type": type.kind == .cloze ? 1 : 0,
      "mod": 0, "usn": -1, "sortf": 0, "did": nil, "tmpls": [], "flds": [],
      "css": .string(type.css), "latexPre": .string(Self.latexPre),
      "latexPost": .string(Self.latexPost), "latexsvg": false, "req": [],
    ]
    if let stock { json["originalStockKind"] = .integer(stock) }
    self.init(json, number: number)
    change(timestamp: timestamp) { json in
      json["flds"] = .array(
        type.fields.map { Self.json(of: $0, model: type.name, namespace: namespace) })
      json["tmpls"] = .array(
        type.templates.map { Self.json(of: $0, model: type.name, namespace: namespace) })
    }
  }

  /// This stock note type as the files declare it, with its number and those of its fields and templates: by these
  /// Anki knows what learners have already.
  package func redeclared(
    as type: NoteType, namespace: String, timestamp: Int64
  ) -> ModelRecord {
    let kind = type.kind == noteType.kind ? json["originalStockKind"].int : nil
    var declared = ModelRecord(
      type, number: number, namespace: namespace, timestamp: timestamp, stock: kind
    ).json
    for part in ["flds", "tmpls"] {
      let own = json[part].elements
      declared.editElements(part) { elements in
        for index in elements.indices {
          let name = elements[index]["name"].string
          let same = own.first { $0["name"].string.hasBytes(of: name) }
          if let same { elements[index]["id"] = same["id"] }
        }
      }
    }
    return ModelRecord(declared, number: number)
  }

  /// A field as Anki keeps it; options that are not managed are Anki's defaults.
  package static func json(of field: Field, model: String, namespace: String) -> JSONValue {
    [
      "name": .string(field.name), "ord": 0, "sticky": false,
      "rtl": .bool(field.isRightToLeft ?? false), "font": .string(field.font ?? "Arial"),
      "size": .integer(Int64(field.size ?? 20)), "description": .string(field.hint ?? ""),
      "plainText": false, "collapsed": false, "excludeFromSearch": false,
      "id": .integer(FrozenID.number(.field, namespace: namespace, model, field.name)),
      "tag": nil, "preventDeletion": false,
    ]
  }

  /// A card template as Anki keeps it.
  package static func json(of template: CardTemplate, model: String, namespace: String) -> JSONValue
  {
    [
      "name": .string(template.name), "ord": 0, "qfmt": .string(template.front),
      "afmt": .string(template.back), "bqfmt": "", "bafmt": "", "did": nil, "bfont": "",
      "bsize": 0,
      "id": .integer(FrozenID.number(.template, namespace: namespace, model, template.name)),
    ]
  }

  /// The beginning of Anki's LaTeX documents.
  package static let latexPre = """
    \\documentclass[12pt]{article}
    \\special{papersize=3in,5in}
    \\usepackage[utf8]{inputenc}
    \\usepackage{amssymb,amsmath}
    \\pagestyle{empty}
    \\setlength{\\parindent}{0in}
    \\begin{document}

    """

  /// The end of Anki's LaTeX documents.
  package static let latexPost = "\\end{document}"
}
