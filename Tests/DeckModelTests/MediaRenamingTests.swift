import DeckModel
import Testing

@Suite("Media by other names")
struct MediaRenamingTests {
  private let names = ["1.png": "1-new.png", "a b.png": "c&d.png"]

  @Test("only references of exactly that name change")
  func exactly() {
    let html = #"1.png <img src="1.png"> <img src='11.png'> [sound:1.png] [sound:11.png]"#
    #expect(
      MediaReferences.renaming(names, in: html)
        == #"1.png <img src="1-new.png"> <img src='11.png'> [sound:1-new.png] [sound:11.png]"#)
  }

  @Test("a reference in HTML is read and written as HTML")
  func encoded() {
    #expect(
      MediaReferences.renaming(names, in: #"<img src="a%20b.png">"#)
        == #"<img src="c&amp;d.png">"#)
  }

  @Test("style sheets, too")
  func styles() {
    #expect(
      MediaReferences.renaming(names, inCSS: "a { x: url(1.png); y: url('11.png') }")
        == "a { x: url(1-new.png); y: url('11.png') }")
  }
}
