import AnkiConnect

/// The example of `Media.md`, line by line.
func mediaExample(_ anki: AnkiConnectClient) async throws {
  let content = Array("Hello".utf8)
  let name = try await anki(StoreMediaFile(filename: "_hello.txt", source: .data(content)))
  if let name, let stored = try await anki(RetrieveMediaFile(filename: name)) {
    print(name, stored == content)
  }
  for name in try await anki(GetMediaFilesNames(pattern: "_*")) { print(name) }
  try await anki(DeleteMediaFile(filename: "_hello.txt"))
}
