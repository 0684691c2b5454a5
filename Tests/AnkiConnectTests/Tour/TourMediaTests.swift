import Foundation
import Testing

@testable import AnkiConnect

extension Tour {
  @Suite struct MediaTests {
    private let guide = TourGuide()
    private let hello = Array("hello".utf8)

    @Test func storing() async throws {
      let anki = guide.anki
      let name = guide.name.replacing(" ", with: "-") + ".txt"
      #expect(try await anki(StoreMediaFile(filename: name, source: .data(hello))) == name)
      #expect(try await anki(RetrieveMediaFile(filename: name)) == hello)
      #expect(try await anki(GetMediaFilesNames(pattern: name)) == [name])
      let skipped = StoreMediaFile(
        filename: name, source: .data(hello), skipHash: "5d41402abc4b2a76b9719d911017c592")
      #expect(try await anki(skipped) == nil)
      let kept = StoreMediaFile(filename: name, source: .data([1]), replaces: false)
      let other = try #require(try await anki(kept))
      #expect(other != name && other.hasPrefix(name.dropLast(4)))
      for name in [name, other] { try await anki(DeleteMediaFile(filename: name)) }
      #expect(try await anki(RetrieveMediaFile(filename: name)) == nil)
    }

    @Test func loading() async throws {
      let anki = guide.anki
      let name = guide.name.replacing(" ", with: "-")
      let file = FileManager.default.temporaryDirectory.appending(path: name)
      try Data(hello).write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      let path = StoreMediaFile(filename: "\(name).path", source: .path(file.path))
      #expect(try await anki(path) == "\(name).path")
      let server = SocketServer(
        .bytes("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello"))
      defer { server.stop() }
      let url = StoreMediaFile(filename: "\(name).url", source: .url(server.url))
      #expect(try await anki(url) == "\(name).url")
      #expect(try await anki(RetrieveMediaFile(filename: "\(name).url")) == hello)
      let folder = try await anki(GetMediaDirPath())
      #expect(folder.hasSuffix("collection.media"))
      let none = StoreMediaFile(filename: name, source: .path("/none/\(name)"))
      #expect(await guide.error(of: none) == .refused)
    }

    @Test func withANote() async throws {
      let anki = guide.anki
      try await guide.prepare()
      let name = guide.name.replacing(" ", with: "-")
      var note = guide.note("1")
      let sound = NoteMedia.File(filename: "\(name).mp3", source: .data(hello), fields: ["Back"])
      let picture = NoteMedia.File(filename: "\(name).png", source: .data([1]), fields: ["Front"])
      note.media = NoteMedia(audio: [sound], pictures: [picture])
      let number = try await anki(AddNote(note: note))
      let added = try #require(try await anki(NotesInfo(notes: [number])).first ?? nil)
      #expect(
        added.fields == [
          "Front": "1<img src=\"\(name).png\">", "Back": "back[sound:\(name).mp3]",
        ])
      note.media.audio[0].filename = "\(name)-unsent.mp3"
      #expect(try await !anki(CanAddNote(note: guide.note(""))))
      _ = try await anki(CanAddNote(note: note))
      #expect(try await anki(GetMediaFilesNames(pattern: "\(name)-unsent*")).isEmpty)
    }
  }
}
