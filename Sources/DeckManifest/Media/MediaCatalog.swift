import DeckFiles
import DeckModel
import Digests

/// The media that the notes use: found beside the file that names them or in the media folders,
/// named as Anki will name them.
struct MediaCatalog {
  private let files: ProjectFiles
  private let folders: [String]
  private let naming: Project.MediaNaming
  private var found: [String: Finding] = [:]
  private var used: [String: (path: String, location: SourceLocation)] = [:]
  private var digests: [String: (digest: String, size: Int)] = [:]

  init(files: ProjectFiles, project: Project) {
    self.files = files
    folders = project.mediaFolders
    naming = project.mediaNaming
  }

  /// The stored name of a file that a value names outright; a missing one is an error.
  mutating func explicit(
    _ reference: String, at location: SourceLocation, _ decoder: inout FileDecoder
  ) -> String? {
    switch find(reference, from: decoder.file) {
    case .found(let path): return use(path, at: location, &decoder)
    case .missing:
      decoder.problems.append(.missingMedia(reference, at: location, folders: folders))
    case .otherCase(let actual):
      decoder.problems.append(.mediaCase(reference, actual: actual, at: location))
    case .outside: decoder.problems.append(.outsideProject(reference, at: location))
    }
    return nil
  }

  /// HTML with every reference to a file of the project replaced by the name it is stored under.
  mutating func rewriting(
    _ html: String, at location: SourceLocation, _ decoder: inout FileDecoder
  ) -> String {
    guard MediaReferences.mayOccur(in: html) else { return html }
    let bytes = Array(html.utf8)
    return rewriting(
      html, bytes, MediaReferences.find(in: bytes), at: location, &decoder)
  }

  /// Styling with every `url(…)` of a file of the project replaced likewise.
  mutating func rewriting(
    css: String, at location: SourceLocation, _ decoder: inout FileDecoder
  ) -> String {
    let bytes = Array(css.utf8)
    return rewriting(css, bytes, MediaReferences.find(inCSS: bytes), at: location, &decoder)
  }

  private mutating func rewriting(
    _ original: String, _ bytes: [UInt8], _ references: [MediaReferences.Reference],
    at location: SourceLocation, _ decoder: inout FileDecoder
  ) -> String {
    var result: [UInt8] = []
    var last = 0
    for reference in references {
      let raw = String(decoding: bytes[reference.range], as: UTF8.self)
      guard
        let name = storedName(raw, isEncoded: reference.isEncoded, at: location, &decoder)
      else { continue }
      // What says the name already stays to the byte, in whatever spelling of HTML.
      let isNamed = reference.isEncoded && ReferenceText.decoded(raw).hasBytes(of: name)
      result += bytes[last..<reference.range.lowerBound]
      result += Array((isNamed ? raw : reference.isEncoded ? MediaMarkup.source(name) : name).utf8)
      last = reference.range.upperBound
    }
    return last == 0 ? original : String(decoding: result + bytes[last...], as: UTF8.self)
  }

  private mutating func storedName(
    _ raw: String, isEncoded: Bool, at location: SourceLocation, _ decoder: inout FileDecoder
  ) -> String? {
    guard ReferenceText.isLocal(raw) else { return nil }
    let readings = isEncoded ? [raw, ReferenceText.decoded(raw)] : [raw]
    for reading in readings {
      switch find(reading, from: decoder.file) {
      case .found(let path): return use(path, at: location, &decoder)
      case .otherCase(let actual):
        decoder.problems.append(.mediaCase(reading, actual: actual, at: location))
        return nil
      case .outside:
        decoder.problems.append(.outsideProject(reading, at: location))
        return nil
      case .missing: continue
      }
    }
    decoder.problems.append(.missingReference(raw, at: location))
    return nil
  }

  /// After the file's own folder, the media folders are searched; but only for a bare name.
  private mutating func find(_ reference: String, from file: String) -> Finding {
    let key = "\(Path.folder(file))\u{1F}\(reference)"
    if let finding = found[key] { return finding }
    var finding = files.find(reference, in: Path.folder(file))
    if !reference.contains("/") {
      for folder in folders where finding.isMissing || finding.isOtherCase {
        let other = files.find(reference, in: folder)
        if !other.isMissing { finding = other }
      }
    }
    found[key] = finding
    return finding
  }

  private mutating func use(
    _ path: String, at location: SourceLocation, _ decoder: inout FileDecoder
  ) -> String? {
    guard let content = content(of: path, at: location, &decoder) else { return nil }
    let name = storedName(of: path, digest: content.digest)
    guard let other = used[name] else {
      used[name] = (path, location)
      return name
    }
    if other.path != path, let twin = digests[other.path], twin.digest != content.digest {
      decoder.problems.append(
        .mediaClash(name, path, at: location, other: other.path, at: other.location))
    }
    return name
  }

  private func storedName(of path: String, digest: String) -> String {
    let name = Path.baseName(path)
    switch naming {
    case .file: return Canonical.mediaName(name)
    case .keep: return Canonical.mediaNameKeepingCase(name)
    case .hash: break
    }
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    return Canonical.mediaName("\(name[..<dot])-\(digest.prefix(16))\(name[dot...])")
  }

  private mutating func content(
    of path: String, at location: SourceLocation, _ decoder: inout FileDecoder
  ) -> (digest: String, size: Int)? {
    if let known = digests[path] { return known }
    guard let bytes = files.bytes(of: path, at: location, &decoder) else { return nil }
    let content = (digest: Digest.sha256(bytes).hex, size: bytes.count)
    digests[path] = content
    return content
  }

  /// The media in use, by name.
  var mediaFiles: [MediaFile] {
    used.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.compactMap { name, use in
      digests[use.path].map { content in
        MediaFile(
          name: name, digest: content.digest, size: content.size,
          path: files.absolutePath(of: use.path), location: use.location)
      }
    }
  }
}
