import DeckModel
import Testing

@testable import DeckManifest

@Suite("Notes in a text file")
struct TextExportTests {
  private func read(_ text: String, file: String = "deck.txt") -> TextExport {
    TextExport(Array(text.utf8), file: file, deck: "deck")
  }

  @Test("Anki's own export, with every column")
  func ankiExport() throws {
    let text = """
      #separator:tab
      #html:true
      #guid column:1
      #notetype column:2
      #deck column:3
      #tags column:6
      e+/O]%*q\tBasic\tFrench::B1\t"<b>bon""jour</b>"\tgood\nx\tverbs marked
      g2\tCloze\tDefault\t{{c1::Paris}}\t"two
      lines"\t

      """.replacing("good\nx", with: "good")
    let imported = try #require(read(text).imported)
    #expect(imported.collection.notes.map(\.guid) == ["e+/O]%*q", "g2"])
    #expect(imported.collection.notes.map(\.deck) == ["French::B1", "Default"])
    #expect(imported.collection.notes[0].tags == ["marked", "verbs"])
    #expect(
      imported.collection.notes[0].fields
        == [NoteField("Front", "<b>bon\"jour</b>"), NoteField("Back", "good")])
    #expect(imported.collection.notes[1].fields[1].text == "two\nlines")
    #expect(imported.collection.models.map(\.name) == ["Basic", "Cloze"])
    #expect(imported.collection.models.map(\.kind) == [.standard, .cloze])
    #expect(imported.collection.models[1].templates[0].front == "{{cloze:Front}}")
  }

  @Test("plain text becomes HTML, and header lines name what all notes have")
  func plainText() throws {
    let text =
      "#separator:Semicolon\r\n#html:false\r\n#notetype:Words\r\n#deck:D\r\n#tags:a b\r\n#columns:Word;Meaning\r\nx<y;\"l1\nl2\"\r\n"
    let note = try #require(read(text).imported?.collection.notes.first)
    #expect(note.fields == [NoteField("Word", "x&lt;y"), NoteField("Meaning", "l1<br>l2")])
    #expect(note.model == "Words" && note.deck == "D" && note.tags == ["a", "b"])
  }

  @Test("CSV and TSV with a header row")
  func tables() throws {
    let csv = try #require(
      read("id,Word,Meaning,Tags\n7,one,\"a, b\",x y\n8,two,,\n", file: "w.csv").imported)
    #expect(csv.collection.notes.map(\.id) == ["7", "8"])
    #expect(
      csv.collection.notes[0].fields == [NoteField("Word", "one"), NoteField("Meaning", "a, b")])
    #expect(csv.collection.notes[0].tags == ["x", "y"])
    #expect(csv.collection.notes[0].deck == "deck" && csv.collection.notes[0].model == "Imported")
    let tsv = try #require(read("A\tB\tC\n1\t2\t3\n", file: "w.tsv").imported)
    #expect(tsv.collection.models[0].fields.map(\.name) == ["A", "B", "C"])
  }

  @Test(
    "what cannot be read is shown where it is",
    arguments: [
      ("#separator:tab\na\t\"open\nb\n", "2:3 a quote is never closed"),
      ("a,b\n\"x\"y,1\n", "2:4 text after a closing quote"),
    ])
  func wrong(_ text: String, _ problem: String) {
    let export = read(text, file: text.hasPrefix("#") ? "w.txt" : "w.csv")
    #expect(export.imported == nil)
    #expect(
      export.problems.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.message)" }
        == [problem])
  }

  @Test("bytes that are no UTF-8 are refused with their place")
  func encoding() {
    let export = TextExport(Array("a\tb\n".utf8) + [0xFF, 0x0A], file: "w.txt", deck: "d")
    #expect(export.imported == nil)
    #expect(export.problems.first?.location?.line == 2)
  }
}
