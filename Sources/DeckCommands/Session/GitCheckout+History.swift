import DeckFiles

extension GitCheckout {
  /// The commits that changed the folder, the newest first; none without git.
  func revisions(upTo count: Int) -> [String] {
    guard let output = output(of: "log -\(count) --no-show-signature --format=%H HEAD -- .") else {
      return []
    }
    return output.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The files that were otherwise in a commit, as they were then.
  ///
  /// - Returns: their content by absolute path, empty where a file was not there; nil when git does not
  ///   tell.
  func files(of revision: String) -> [String: [UInt8]]? {
    guard let changed = output(of: "diff --name-only --no-renames --relative -z \(revision) -- ."),
      let new = output(of: "ls-files --others --exclude-standard -z -- .")
    else { return nil }
    let names = [changed, new].flatMap { $0.split(separator: 0) }
      .map { String(decoding: $0, as: UTF8.self) }.filter { !$0.contains("\n") }
    guard let contents = contents(of: names, in: revision) else { return nil }
    return Dictionary(
      zip(names.map { Path.join(folder, $0) }, contents), uniquingKeysWith: { first, _ in first })
  }

  private func contents(of names: [String], in revision: String) -> [[UInt8]]? {
    let questions = names.map { ShellWord.quoted("\(revision):./\($0)") }.joined(separator: " ")
    guard !names.isEmpty else { return [] }
    return output(of: "cat-file --batch", from: "printf '%s\\n' \(questions) |")
      .flatMap { Self.blobs(in: $0, count: names.count) }
  }

  /// Takes apart what `cat-file --batch` prints: a line with the size and the bytes, or that it is
  /// missing.
  private static func blobs(in output: [UInt8], count: Int) -> [[UInt8]]? {
    var blobs: [[UInt8]] = []
    var rest = output[...]
    while blobs.count < count, let end = rest.firstIndex(of: 10) {
      let head = rest[..<end].split(separator: 32)
      rest = rest[(end + 1)...]
      guard head.count == 3, String(decoding: head[1], as: UTF8.self) == "blob",
        let size = Int(String(decoding: head[2], as: UTF8.self)), size < rest.count
      else {
        blobs.append([])
        continue
      }
      blobs.append(Array(rest.prefix(size)))
      rest = rest.dropFirst(size + 1)
    }
    return blobs.count == count ? blobs : nil
  }
}
