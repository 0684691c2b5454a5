import Foundation

/// Decks as CrowdAnki wrote them.
enum CrowdAnkiFixture {
  /// With the keys of Anki 2.0, in a file named after its folder.
  static let old = """
    {
      "__type__": "Deck", "name": "Geo::Länder", "desc": "<b>Länder</b>", "dyn": 0,
      "crowdanki_uuid": "d-1", "deck_config_uuid": "c-1", "extendNew": 10, "extendRev": 50,
      "media_files": ["flag.png"],
      "deck_configurations": [{
        "__type__": "DeckConfig", "crowdanki_uuid": "c-1", "name": "Default", "autoplay": true,
        "dyn": false, "maxTaken": 60, "replayq": true, "timer": 0,
        "new": {"bury": false, "delays": [1, 10], "initialFactor": 2500, "ints": [1, 4, 0],
          "order": 1, "perDay": 20, "separate": true},
        "rev": {"bury": false, "ease4": 1.3, "fuzz": 0.05, "ivlFct": 1, "maxIvl": 36500,
          "minSpace": 1, "perDay": 200},
        "lapse": {"delays": [10], "leechAction": 1, "leechFails": 8, "minInt": 1, "mult": 0}
      }],
      "note_models": [{
        "__type__": "NoteModel", "crowdanki_uuid": "m-1", "name": "Land", "type": 0, "sortf": 0,
        "css": ".card {}", "latexPre": "\\\\documentclass[12pt]{article}\\n\\\\special{papersize=3in,5in}\\n\\\\usepackage[utf8]{inputenc}\\n\\\\usepackage{amssymb,amsmath}\\n\\\\pagestyle{empty}\\n\\\\setlength{\\\\parindent}{0in}\\n\\\\begin{document}\\n",
        "latexPost": "\\\\end{document}", "req": [[0, "all", [0]]], "tags": [], "vers": [],
        "flds": [
          {"name": "Land", "ord": 0, "font": "Arial", "size": 20, "rtl": false, "sticky": false, "media": []},
          {"name": "Flagge", "ord": 1, "font": "Liberation Sans", "size": 30, "rtl": true, "sticky": true, "media": []}
        ],
        "tmpls": [{"name": "Karte 1", "ord": 0, "qfmt": "{{Land}}", "afmt": "{{Flagge}}",
          "bqfmt": "", "bafmt": "{{Land}}", "did": null}]
      }],
      "notes": [{
        "__type__": "Note", "data": "", "flags": 0, "guid": "e+/O]%*qfk", "note_model_uuid": "m-1",
        "fields": ["Österreich", "<img src=\\"flag.png\\">"], "tags": ["europa", "A"]
      }],
      "children": [{
        "__type__": "Deck", "name": "Asien", "desc": "", "dyn": 0, "crowdanki_uuid": "d-2",
        "deck_config_uuid": "c-1", "children": [], "media_files": [],
        "notes": [{
          "__type__": "Note", "data": "", "flags": 0, "guid": "g2", "note_model_uuid": "m-1",
          "fields": ["日本", ""], "tags": []
        }]
      }]
    }
    """

  /// With the keys of Anki 24, and a preset and limits of its own.
  static let new = """
    {
      "__type__": "Deck", "name": "Verben", "desc": "", "dyn": 0, "crowdanki_uuid": "d-3",
      "deck_config_uuid": "c-2", "desiredRetention": null, "newLimit": null,
      "newLimitToday": null, "reviewLimit": null, "reviewLimitToday": null, "media_files": [],
      "deck_configurations": [
        {"__type__": "DeckConfig", "crowdanki_uuid": "c-2", "name": "Default",
          "new": {"bury": false, "delays": [1.0, 10.0], "perDay": 30}, "fsrsWeights": [],
          "desiredRetention": 0.9},
        {"__type__": "DeckConfig", "crowdanki_uuid": "c-3", "name": "Default", "sm2Retention": 0.9}
      ],
      "note_models": [{
        "__type__": "NoteModel", "crowdanki_uuid": "m-2", "name": "Lücke", "type": 1, "sortf": 1,
        "css": "", "latexPre": "", "latexPost": "", "latexsvg": false, "originalStockKind": 5,
        "req": [[0, "any", [0]]],
        "flds": [
          {"name": "Text", "ord": 0, "font": "Arial", "size": 20, "rtl": false, "sticky": false,
            "description": "hier", "plainText": false, "collapsed": false, "id": 77, "tag": 0,
            "excludeFromSearch": false, "preventDeletion": true},
          {"name": "Mehr", "ord": 1, "font": "Arial", "size": 20, "rtl": false, "sticky": false,
            "description": "", "plainText": false, "collapsed": true, "id": 78, "tag": 1,
            "excludeFromSearch": false, "preventDeletion": false}
        ],
        "tmpls": [{"name": "Lücke", "ord": 0, "qfmt": "{{cloze:Text}}", "afmt": "{{cloze:Text}}",
          "bqfmt": "", "bafmt": "", "bfont": "", "bsize": 0, "did": null, "id": 79}]
      }],
      "notes": [],
      "children": [
        {"__type__": "Deck", "name": "B::c", "desc": "tief", "crowdanki_uuid": "d-4",
          "deck_config_uuid": "c-3", "notes": [
            {"__type__": "Note", "guid": "g3", "note_model_uuid": "m-2",
              "fields": ["{{c1::eins}}", "e\\u0301"], "tags": ["x y"]},
            {"__type__": "Note", "note_model_uuid": "m-2", "fields": ["{{c1::zwei}}"]},
            {"__type__": "Note", "guid": "g5", "note_model_uuid": "gone", "fields": ["?"], "tags": []}
          ], "children": []},
        {"__type__": "Deck", "name": "Leer", "desc": "nichts", "crowdanki_uuid": "d-5",
          "deck_config_uuid": "c-2", "notes": [], "children": []}
      ]
    }
    """

  /// A deck of one note, as few keys as there may be.
  static let least = """
    {"name": "A", "note_models": [{"crowdanki_uuid": "m", "name": "T",
      "flds": [{"name": "F"}], "tmpls": [{"name": "C", "qfmt": "{{F}}"}]}],
      "notes": [{"note_model_uuid": "m", "fields": ["x"]}]}
    """

  /// Writes a deck and media into a folder.
  static func write(_ text: String, _ name: String, to folder: String, media: [String]? = nil)
    throws
  {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    guard let media else { return }
    try FileManager.default.createDirectory(
      atPath: "\(folder)/media", withIntermediateDirectories: true)
    for name in media {
      try Data(name.utf8).write(to: URL(fileURLWithPath: "\(folder)/media/\(name)"))
    }
  }
}
