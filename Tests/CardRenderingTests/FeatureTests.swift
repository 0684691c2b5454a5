import AnkiOracle
import CardRendering
import DeckModel
import Testing

/// Every feature of the template language, compared with what Anki's library renders.
@Suite(.enabled(if: AnkiOracle.python != nil, "\(AnkiOracle.reason)"))
struct FeatureTests {
  /// Fields of a standard note.
  static let front = "a <b>b</b> &amp; 漢字[かんじ] [sound:x&amp;y.mp3] \\(a<b>b</b>\\)"

  /// Fronts and backs for a standard note type with the fields Front, Back, Empty and Ünï.
  static let standard: [(front: String, back: String)] = [
    ("{{Front}}", "{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}"),
    ("{{ Front }}", "{{\tBack\n}}{{{Front}}}{{ {Front}}"),
    ("{{Front}}", "{{FrontSide}}{{text:FrontSide}}"),
    ("{{FrontSide}}{{Front}}", "{{#FrontSide}}a{{/FrontSide}}"),
    ("{{text:Front}}", "{{text:Back}}{{text:Empty}}"),
    ("{{hint:Front}}", "{{hint:Empty}}{{hint:Back}}"),
    ("{{hint:text:Front}}", "{{text:hint:Front}}"),
    ("{{type:Front}}", "{{type:Back}}{{type:Empty}}"),
    (
      "{{type:nc:Front}}{{type:cloze:Front}}",
      "{{type:text:Front}}{{text:type:Front}}{{type:nc:text:Front}}"
    ),
    ("{{type-cloze:Front}}{{type-nc:Front}}", "{{nc:type:Front}}{{nc:Front}}"),
    ("{{furigana:Front}}", "{{kanji:Front}}|{{kana:Front}}|{{text:furigana:Front}}"),
    ("{{cloze:Front}}x{{Front}}", "{{cloze-only:Front}}"),
    ("{{cloze:Back}}|{{Front}}", "{{cloze:Back}}|{{cloze-only:Back}}"),
    ("{{tts en_US:Front}}", "{{tts ja_JP voices=A,B speed=0.5:text:Back}}{{tts :Front}}"),
    ("{{tts en_US cloze_blank=x:Back}}{{Front}}", "{{tts-voices:}}|{{tts:Front}}"),
    (
      "{{unknown:Front}}",
      "{{unknown:text:Front}}|{{text:unknown:Front}}|{{unknown:}}|{{:Front}}|{{::text::Front}}"
    ),
    ("{{text :Front}}", "{{ text:Front}}|{{TEXT:Front}}"), ("{{text: Front}}", "x"),
    ("{{Front}}", "{{Tags}}|{{Type}}|{{Deck}}|{{Subdeck}}|{{Card}}|{{CardFlag}}|{{CardID}}"),
    ("{{Tags}}", "{{#Tags}}t{{/Tags}}{{^Tags}}f{{/Tags}}"), ("{{CardID}}", "{{text:Deck}}"),
    (
      "{{Front}}",
      "{{#Front}}a{{/Front}}{{^Front}}b{{/Front}}{{#Empty}}c{{/Empty}}{{^Empty}}d{{/Empty}}"
    ),
    ("{{Front}}", "{{#Front}}{{#Back}}{{^Empty}}x{{/Empty}}{{/Back}}{{/Front}}"),
    ("{{ # Front }}{{Front}}{{/ Front }}", "{{^ Empty}}x{{/Empty }}"),
    (
      "{{Front}}",
      "{{#c1}}a{{/c1}}{{^c1}}b{{/c1}}{{#c7}}c{{/c7}}{{^c7}}d{{/c7}}{{c1}}{{^c+7}}e{{/c+7}}"
    ),
    ("{{c2}}", ""), ("{{#c}}x{{/c}}{{Front}}", ""), ("{{#Card1}}x{{/Card1}}{{Front}}", ""),
    ("<!-- {{Nope}} {{#x}} -->{{Front}}<!--", "a --> {{Back}} <!-- {{Back"),
    ("{{<!-- Front}} -->{{Front}}", "x"), ("{{! comment }}{{Front}}", "x"), ("{{!Front}}", "x"),
    (
      "{{=<% %>=}}<%Front%> {{Front}} <% #Back %>x<%/Back%>",
      "{{=<% %>=}} <%FrontSide%><!-- <%Nope%> -->"
    ),
    (" {{=<% %>=}}{{=<% %>=}}<%Front%>", "{{=<% %>=}}"),
    ("\u{A0}{{=<% %>=}}<%Front%>", "\u{3000}{{=<% %>=}}{{#Front}}"),
    ("a{{=<% %>=}}{{Front}}", "x"),
    ("{{Front}}", "{{=[[ ]]=}}"), ("{{#Front}}{{Front}}", "x"), ("{{Front}}{{/Front}}", "x"),
    ("{{#Front}}{{#Back}}{{/Front}}{{/Back}}", "x"), ("{{Front}}", "{{#Back}}"),
    ("{{Front}}", "{{/Back}}"), ("{{Front}}", "{{^Back}}{{/Front}}"), ("{{Nope}}", "{{Nope2}}"),
    ("{{Front}}", "{{Nope}}"), ("{{text:hint:Nope}}", ""), ("{{#Nope}}{{/Nope}}{{Front}}", ""),
    ("{{^Nope}}{{/Nope}}{{Front}}", ""), ("{{#Empty}}{{Nope}}{{/Empty}}{{Front}}", ""),
    ("{{N'o<p>e\"&}}", ""), ("{{}}", ""), ("{{ }}{{Front}}", ""), ("{{#}}{{Front}}", "{{/}}"),
    ("{{Front}}", "{{#}}{{/}}"),
    ("{{:}}{{Front}}", ""), ("text", "{{Nope}}"), ("{{Front", "x"), ("Front}}", "x"), ("", ""),
    ("{{Empty}}", "x"), ("{{#Empty}}{{Front}}{{/Empty}}", "x"), ("[sound:a.mp3]{{Empty}}", "x"),
    ("{{Ünï}}", "{{text:Ünï}}{{#Ünï}}x{{/Ünï}}"), ("{{front}}", "{{FRONT}}"),
    ("{{U\u{308}nï}}", "x"),
    ("{{Front}}<style>.a{{Front}}</style>", "<script>var a = {b: {c: 1}}</script>{{Back}}"),
    ("[sound:a.mp3]{{Front}}[sound:b.mp3]", "[sound:c.mp3]{{FrontSide}}[sound:]"),
    (
      "[anki:tts lang=x]a[/anki:tts][anki:foo a=b]c[/anki:foo]{{Front}}",
      "[anki:tts][/anki:tts][anki:foo a=\"b c\"\n]c[/anki:fo]"
    ),
    ("[anki:foo a=]{{Front}}[/anki:foo]", "[anki:play:q:0][anki:play:q:3][anki:x a=b]y[/anki:x]"),
    ("\u{A0}{{\u{A0}Front\u{2003}}}", "{{\u{A0}#Back}}x{{/Back\u{A0}}}"),
    ("[latex]a<b>[/latex]{{Front}}", "[$]x[/$][$$]y[/$$]"), ("{{Front}}\r\n{{Back}}", "\r\n"),
  ]

  /// Texts of the first field of a standard note.
  static let texts = [
    front, "", " ", "<br>", "<div><br /></div>", "<DIV />\n", "<br/ >", "<p></p>", "&nbsp;",
    "<!-- x -->", "{{c1::a}}", "{{Back}}", "<img src=\"a b.png\">", "a[b]", " a[b]c[d]", "x>a[b]",
    "a&nbsp;b[c]", "[sound:a.mp3]", "漢[sound:a.mp3]字[じ]", "a[]b]", "a[\n]", "a[[b]]", "[a][b]",
    "a[b\nc]d[e]",
    "<style>a</style>b<script>c</script>d<e", "&lt;b&gt;&nbsp;&nope;", "&lt;&nbsp;", "\u{A0}",
    "\u{3000}a\u{3000}",
    "{{c1::x}} \\({{c2::y<b>}}\\)", "<br>a<div>b</div><p class=x>c</p>[...]",
  ]

  private func model(_ front: String, _ back: String, _ kind: NoteType.Kind = .standard) -> NoteType
  {
    NoteType(
      name: "M", kind: kind, fields: ["Front", "Back", "Empty", "Ünï"].map { Field(name: $0) },
      templates: [CardTemplate(name: "Card 1", front: front, back: back)])
  }

  private func note(_ first: String) -> Note {
    Note(
      model: "M", deck: "(Deck)",
      fields: [
        NoteField("Front", first), NoteField("Back", "{{c1::B::h}} [sound:z.mp3]<br>c"),
        NoteField("Ünï", "u"),
      ], tags: ["b", "a"])
  }

  private func compare(
    _ cases: [(NoteType, [Note])], ordinals: [Int], _ named: (Int, Int) -> String
  ) throws {
    let answers = try RenderingOracle.ask(
      cases.map { .init($0.0, $0.1, ordinals: ordinals) })
    for (index, (model, notes)) in cases.enumerated() {
      // The program that asks gives each note type a name of its own.
      var model = model
      model.name += " \(index)"
      let renderer = CardRenderer(model)
      for (place, cards) in answers[index].notes.enumerated() {
        for card in cards {
          card.expectSame(
            as: renderer.card(card.ordinal, of: notes[place]), of: named(index, place))
        }
      }
    }
  }

  @Test func standardTemplates() throws {
    let notes = [Self.front, ""].map(note)
    try compare(Self.standard.map { (model($0.front, $0.back), notes) }, ordinals: [0]) {
      "\(Self.standard[$0]) \($1)"
    }
  }

  /// Every filter on every text.
  @Test func filters() throws {
    let filters = [
      "", "text:", "hint:", "furigana:", "kanji:", "kana:", "cloze:", "cloze-only:", "type:",
      "tts en_US:", "kana:text:", "text:kanji:", "hint:cloze:", "text:cloze:",
    ]
    try compare(
      filters.map {
        (model("{{\($0)Front}}", "{{\($0)Front}}|{{FrontSide}}"), Self.texts.map(note))
      },
      ordinals: [0]
    ) { "\(filters[$0]) \(Self.texts[$1])" }
  }

  /// Texts with clozes, on the cards 1 to 3.
  static let clozes = [
    "{{c1::a}} {{c2::b::hint}}", "{{c1::a {{c2::b}} c}}", "{{c2::a {{c1::b::x}} c::y}}",
    "{{c1,2::a}} {{c3::b}}", "{{c1::a::h::i}}", "{{c1::}}", "{{c1::::}}", "{{c1::a",
    "a}} {{c1::b}}",
    "{{c0::z}}{{c1::a}}", "{{c1::<b>\"'&é\u{7F}Ā</b>\n}}", "{{c1::a}}{{c1::a}}",
    "{{c1::a}}{{c1::b}}",
    "{{c1::{{c1::a}}}}", "{{c1::{{c2::{{c3::a}}}}}}", "x", "", "{{c1:a}}", "{{C1::a}}", "{{c::a}}",
    "{{c1::a}}}", "{{{c1::a}}", "{{c1::\\(x_{2}\\)}}", "\\({{c1::a<b>}}\\)",
    "\\[{{c1::a}}\\) <i>b</i>",
    "{{c1::a}} \\(<b>x</b>", "{{c1::[sound:a.mp3]}}[sound:b.mp3]", "{{c01::a}}{{c1,1,1::b}}",
    "{{c1::::h}}", "{{c1,::a}}", "{{c,1::a}}", "{{c99999::a}}{{c1::b}}", "{{c1::a:::b}}",
    String(repeating: "{{c1::", count: 12) + "x" + String(repeating: "}}", count: 12),
    "{{c1::image-occlusion:rect:left=.1:top=.2:width=.3:height=0:oi=1}}",
    "{{c1::image-occlusion:polygon:points=1,2 3,4 x 5,6:fill=red:angle=9}}<br>{{c2::image-occlusion:ellipse:rx=1:ry=0:scale=2}}",
    "{{c0::image-occlusion:text:text=a\\:b\\\\c <d>:fs=.1}}{{c1::x}}",
    "{{c1::image-occlusion:rect}}",
    "{{c1::image-occlusion:star:left=:top=1}}{{c2::image-occlusion:rect:left=\\x:top=1}}",
    "{{c1::image-occlusion:rect:left=1:top=}}{{c2::image-occlusion::a=b::c}}",
  ]

  @Test func clozes() throws {
    let templates = [
      "{{cloze:Front}}", "{{cloze-only:Front}}", "{{text:cloze:Front}}", "{{hint:cloze:Front}}",
      "{{type:cloze:Front}}{{cloze:Front}}", "{{tts en_US:cloze-only:Front}}", "{{Front}}",
      "{{#c1}}one{{/c1}}{{^c1}}other{{/c1}}{{cloze:Front}}", "{{c1}}{{cloze:Front}}",
      "{{cloze:Front}}{{cloze:Back}}", "{{cloze:text:Front}}",
      "{{tts en_US cloze_blank=___:cloze:Front}}",
    ]
    try compare(
      templates.map {
        (model($0, "\($0)<hr>{{FrontSide}}{{Empty}}", .cloze), Self.clozes.map(note))
      },
      ordinals: [0, 1, 2]
    ) { "\(templates[$0]) \(Self.clozes[$1])" }
  }
}
