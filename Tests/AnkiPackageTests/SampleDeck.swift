import DeckModel

/// A deck with something of everything, written by hand.
enum SampleDeck {
  static let vocabulary = NoteType(
    name: "Vocabulary",
    fields: [
      Field(name: "Word", font: "Noto Sans", size: 24, isRightToLeft: false, hint: "the word"),
      Field(name: "Meaning", font: "Arial", size: 20, isRightToLeft: true, hint: ""),
      Field(name: "Picture", font: "Arial", size: 20, isRightToLeft: false, hint: ""),
    ],
    templates: [
      CardTemplate(name: "Recognition", front: "{{Word}}", back: "{{FrontSide}}<hr>{{Meaning}}"),
      CardTemplate(
        name: "Picture",
        front: "{{#Picture}}{{Picture}} {{#Meaning}}{{hint:Meaning}}{{/Meaning}}{{/Picture}}",
        back: "{{Word}}"),
      CardTemplate(
        name: "Both", front: "{{#Meaning}}{{#Picture}}x{{Word}}{{/Picture}}{{/Meaning}}",
        back: "{{Word}}"),
    ],
    css: ".card { color: \"red\"; }\r\n")

  static let gaps = NoteType(
    name: "Gaps", kind: .cloze,
    fields: ["Text", "More"].map {
      Field(name: $0, font: "Arial", size: 20, isRightToLeft: false, hint: "")
    },
    templates: [
      CardTemplate(name: "Gap", front: "{{cloze:Text}}", back: "{{cloze:Text}}<br>{{More}}")
    ],
    css: ".cloze {}")

  static func notes() -> [Note] {
    [
      Note(
        id: "bonjour", model: "Vocabulary", deck: "French::B1",
        fields: [
          NoteField("Word", "<b>bonjour</b> &amp; salut"), NoteField("Meaning", "hello\n\tday"),
          NoteField("Picture", "<img src=\"wave.svg\">"),
        ], tags: ["French", "greeting::day"]),
      Note(
        id: "salut", model: "Vocabulary", deck: "French",
        fields: [
          NoteField("Word", "1234"), NoteField("Meaning", "<br>"), NoteField("Picture", ""),
        ]),
      Note(
        id: "日本", guid: "e+/O]%*qfk", model: "Vocabulary", deck: "日本::言葉",
        fields: [
          NoteField("Word", "日本\u{E9}"), NoteField("Meaning", "x[sound:a b.mp3]"),
          NoteField("Picture", "y"),
        ]),
      Note(
        id: "gap", model: "Gaps", deck: "French::B1",
        fields: [
          NoteField("Text", "{{c2::a}} {{c1,4::b {{c7::inner}}}} {{c9::open"),
          NoteField("More", "{{c3::more}}"),
        ]),
      Note(
        id: "plain", model: "Basic", deck: "Default",
        fields: [NoteField("Front", "q"), NoteField("Back", "a")]),
      Note(
        id: "reverse", model: "Basic (and reversed card)", deck: "French",
        fields: [NoteField("Front", "q2"), NoteField("Back", "a2")]),
      Note(
        id: "optional", model: "Basic (optional reversed card)", deck: "French",
        fields: [NoteField("Front", "q3"), NoteField("Back", "a3"), NoteField("Add Reverse", "y")]),
      Note(
        id: "typed", model: "Basic (type in the answer)", deck: "French",
        fields: [NoteField("Front", "q4"), NoteField("Back", "a4")]),
      Note(
        id: "cloze", model: "Cloze", deck: "French",
        fields: [NoteField("Text", "{{c1::x}}"), NoteField("Back Extra", "")]),
    ]
  }

  static func state(media: [MediaFile] = []) -> CollectionState {
    CollectionState(
      models: [gaps, vocabulary],
      decks: [
        Deck(name: "French", about: "<i>words</i>"), Deck(name: "French::B1", about: ""),
        Deck(name: "日本::言葉", about: "説明"),
      ],
      notes: notes(), media: media)
  }
}
