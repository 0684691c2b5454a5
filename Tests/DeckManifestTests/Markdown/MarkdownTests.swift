import DeckManifest
import Testing
import Growth

struct MarkdownTests {
  @Test(arguments: [
    ("**hello**, good day", "<strong>hello</strong>, good day"),
    ("plain text, été 日本", "plain text, été 日本"),
    ("*a* _b_ `c<d`", "<em>a</em> <em>b</em> <code>c&lt;d</code>"),
    ("", ""),
    ("one\ntwo", "one\ntwo"),
    ("one  \ntwo\\\nthree", "one<br>\ntwo<br>\nthree"),
    ("one\n\ntwo", "<p>one</p>\n<p>two</p>"),
    ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
    ("text\n\n- a", "<p>text</p>\n<ul>\n<li>a</li>\n</ul>"),
    ("# Title", "<h1>Title</h1>"),
    ("~~old~~ www.x.org", #"<del>old</del> <a href="http://www.x.org">www.x.org</a>"#),
    (
      "| a | b |\n|---|:-:|\n| c | d |",
      """
      <table>
      <thead>
      <tr>
      <th>a</th>
      <th align="center">b</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>c</td>
      <td align="center">d</td>
      </tr>
      </tbody>
      </table>
      """
    ),
    ("a <b>bold</b> & <img src=\"x.png\">", "a <b>bold</b> &amp; <img src=\"x.png\">"),
    ("a&nbsp;b &lt; c", "a&nbsp;b &lt; c"),
    ("<p>by hand</p>", "<p>by hand</p>"),
    ("<div>\n\n*x*\n\n</div>", "<div>\n<p><em>x</em></p>\n</div>"),
    ("![alt](p.png)", #"<img src="p.png" alt="alt">"#),
  ])
  func `ordinary Markdown`(markdown: String, html: String) {
    #expect(Markdown.html(from: markdown) == html)
  }

  @Test(arguments: [
    (#"\(a_1 * b_2 * c\)"#, #"\(a_1 * b_2 * c\)"#),
    (#"so \(a<b\), \(a &lt; b & c\)"#, #"so \(a&lt;b\), \(a &lt; b &amp; c\)"#),
    ("\\[\nx_1\n= *y*\n\\]", "\\[\nx_1\n= *y*\n\\]"),
    ("$$x_1 + x_2$$", #"\[x_1 + x_2\]"#),
    ("from $5 to $10, and $a_b$", "from $5 to $10, and $a_b$"),
    ("$$ $$ no", "$$ $$ no"),
    ("[latex]a_b_c[/latex] [$]d_e_f[/$]", "[latex]a_b_c[/latex] [$]d_e_f[/$]"),
    ("[$$]a_b_c[/$$]", "[$$]a_b_c[/$$]"),
    (#"\\(x\\)"#, #"\(x\)"#),
    (#"\(open *x*"#, "(open <em>x</em>"),
    ("\\(not\n\nmath\\)", "<p>(not</p>\n<p>math)</p>"),
    (#"| \(a|b\) |"#, #"| \(a|b\) |"#),
    (#"**\(x\)**y"#, #"<strong>\(x\)</strong>y"#),
  ])
  func `math is kept`(markdown: String, html: String) {
    #expect(Markdown.html(from: markdown) == html)
  }

  @Test(arguments: [
    ("{{c1::*word*}}", "{{c1::<em>word</em>}}"),
    (
      "{{c1::_word_}} is {{c2::_two_::a *hint*}}",
      "{{c1::<em>word</em>}} is {{c2::<em>two</em>::a <em>hint</em>}}"
    ),
    ("日本**{{c1::語}}**です", "日本<strong>{{c1::語}}</strong>です"),
    ("{{c1::a {{c2::**b**}} c}}", "{{c1::a {{c2::<strong>b</strong>}} c}}"),
    ("{{c1,2::x}}", "{{c1,2::x}}"),
    (#"{{c1::\(a_1}{b_1\)::h_i_j}}"#, #"{{c1::\(a_1}{b_1\)::h_i_j}}"#),
    ("{{c1::$$x_1$$}}", #"{{c1::\[x_1\]}}"#),
    (#"\(\frac{1}{ {{c1::x_1*2*3}} }\)"#, #"\(\frac{1}{ {{c1::x_1*2*3}} }\)"#),
    ("{{c1::open *x*", "{{c1::open <em>x</em>"),
    ("closed *x*}}", "closed <em>x</em>}}"),
    ("[a]({{c1::http://x_y_z}})", #"<a href="{{c1::http://x_y_z}}">a</a>"#),
    (
      "- {{c1::a}}\n- {{c2::`b`}}",
      "<ul>\n<li>{{c1::a}}</li>\n<li>{{c2::<code>b</code>}}</li>\n</ul>"
    ),
    ("{{c1::⸩x⸨}}", "{{c1::⸩x⸨}}"),
  ])
  func `clozes are kept and their text is Markdown`(markdown: String, html: String) {
    #expect(Markdown.html(from: markdown) == html)
  }

  @Test(arguments: [
    ("[sound:a_b_c.mp3] *x*", "[sound:a_b_c.mp3] <em>x</em>"),
    ("[sound:a&b*c*.mp3]", "[sound:a&b*c*.mp3]"),
    ("{{hint:Field_A_}} {{#A_b_}}", "{{hint:Field_A_}} {{#A_b_}}"),
    ("[sound:not *closed*", "[sound:not <em>closed</em>"),
    ("![]({{Picture}})", #"<img src="{{Picture}}" alt="">"#),
  ])
  func `sounds and replacements are kept`(markdown: String, html: String) {
    #expect(Markdown.html(from: markdown) == html)
  }

  @Test(arguments: [
    (#"`\(x\)` and `$$y$$`"#, #"<code>\(x\)</code> and <code>$$y$$</code>"#),
    (
      "```\n$$x$$ <b>\n\n\\(y\\)\n```\n*z*",
      "<pre><code>$$x$$ &lt;b&gt;\n\n\\(y\\)\n</code></pre>\n<p><em>z</em></p>"
    ),
    ("~~~~\n~~~\n$$x$$\n~~~~", "<pre><code>~~~\n$$x$$\n</code></pre>"),
    ("a ` b \\(x_1 x_2\\)", "a ` b \\(x_1 x_2\\)"),
    ("`` a ` b `` $$x$$", #"<code>a ` b</code> \[x\]"#),
    (#"\`$$x$$\`"#, #"`\[x\]`"#),
  ])
  func `code is code`(markdown: String, html: String) {
    #expect(Markdown.html(from: markdown) == html)
  }

  /// md4c 0.4.8 reads beyond the end of these; with a sanitiser, or by chance, that crashes.
  @Test(
    arguments: [
      ("[a](&", "[a](&amp;"), ("[a](", "[a]("), ("![=\n<a@b.c>- ](@b.c](", nil),
      ("$[**<\u{F0000}0\u{F0000}\\(*&$_|\u{2E28}[<b> **<::~~```](](&", nil),
    ] as [(String, String?)])
  func `a text may end in the middle of a link`(markdown: String, html: String?) {
    for _ in 0..<200 {
      let actual = Markdown.html(from: markdown)
      #expect(actual == html ?? actual)
      #expect(actual.utf8.count < 200)
    }
  }

  @Test func `an author's own private characters are not taken for markers`() {
    let text = "\u{F0000}\u{F0001} \\(x\\) `\u{F0002}` {{c1::\\\u{F0003}}}"
    let html = "\u{F0000}\u{F0001} \\(x\\) <code>\u{F0002}</code> {{c1::\\\u{F0003}}}"
    #expect(Markdown.html(from: text) == html)
    #expect(Markdown.html(from: "%f3%B0%80%80 \\(x\\)") == "%f3%B0%80%80 \\(x\\)")
  }

  @Test(arguments: ["\\(", "$$", "{{", "{{c1::", "`", "` ``", "[sound:", "~~~ ", "[$", "*{{c1::"])
  func `a great many beginnings without an end cost one look`(beginning: String) {
    let growth = growth(from: 2_000) { count in
      _ = Markdown.html(from: String(repeating: beginning + "a ", count: count))
    }
    #expect(growth < 30)
  }

  @Test(arguments: [
    ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
    ("one\ntwo\r\nthree\n", "one<br>two<br>three"),
    ("*no* {{c1::x}} \"q\"", "*no* {{c1::x}} \"q\""),
    ("a\n\nb\n\n", "a<br><br>b<br>"),
    ("\n", ""), ("", ""), ("&amp;", "&amp;amp;"),
  ])
  func `text is shown as it is`(text: String, html: String) {
    #expect(Markdown.html(fromText: text) == html)
  }
}
