/// What a path says by its letters alone; nothing here asks the disk.
///
/// Paths use `/`. An empty path and `.` mean the current folder.
package enum Path {
  package static func isAbsolute(_ path: String) -> Bool { path.utf8.first == UInt8(ascii: "/") }

  /// A path as seen from a folder, normalised; an absolute path stays as it is.
  package static func join(_ folder: String, _ path: String) -> String {
    normalized(isAbsolute(path) || folder.isEmpty ? path : folder + "/" + path)
  }

  /// Without `.`, empty parts and trailing slashes, with every `..` applied that can be.
  ///
  /// `a/../b` becomes `b` even where `a` is a symbolic link: ask ``FileReader/realPath(_:)`` where
  /// that matters. A relative path that is nothing becomes `.`.
  package static func normalized(_ path: String) -> String {
    var parts: [Substring] = []
    for part in components(path) {
      if part == ".." && parts.last.map({ $0 != ".." }) ?? isAbsolute(path) {
        _ = parts.popLast()
      } else {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    return isAbsolute(path) ? "/" + joined : joined.isEmpty ? "." : joined
  }

  /// The parts between the slashes, without empty ones and `.`.
  package static func components(_ path: String) -> [Substring] {
    // By bytes: a slash and a mark behind it are one `Character`.
    path.utf8.split(separator: UInt8(ascii: "/")).map(Substring.init)
      .filter { !$0.utf8.elementsEqual(".".utf8) }
  }

  /// The part after the last slash.
  package static func baseName(_ path: String) -> String {
    components(path).last.map(String.init) ?? (isAbsolute(path) ? "/" : ".")
  }

  /// The folder that a path lies in; `.` for a bare name.
  package static func folder(_ path: String) -> String {
    let parts = components(path).dropLast()
    return (isAbsolute(path) ? "/" : parts.isEmpty ? "." : "") + parts.joined(separator: "/")
  }

  /// The letters after the last dot of the base name, in lower case; empty for `.hidden` and names
  /// without a dot.
  package static func fileExtension(_ path: String) -> String {
    let name = baseName(path)
    let bytes = name.utf8
    guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")), dot != bytes.startIndex else {
      return ""
    }
    return Substring(bytes[bytes.index(after: dot)...]).lowercased()
  }

  /// A path as seen from a folder that it lies in, else nil; both are normalised first.
  package static func relative(_ path: String, to folder: String) -> String? {
    let (path, folder) = (normalized(path), normalized(folder))
    if folder == "." { return isAbsolute(path) || leaves(path) ? nil : path }
    if path.utf8.elementsEqual(folder.utf8) { return "." }
    let prefix = folder == "/" ? folder : folder + "/"
    guard path.utf8.starts(with: prefix.utf8) else { return nil }
    return String(decoding: path.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
  }

  /// A path as seen from a folder, with `..` where it lies outside; both are absolute.
  package static func climbing(to path: String, from folder: String) -> String {
    let (path, folder) = (components(normalized(path)), components(normalized(folder)))
    let shared = zip(path, folder).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    let parts = folder.dropFirst(shared).map { _ in ".." } + path.dropFirst(shared)
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }

  private static func leaves(_ path: String) -> Bool { components(path).first == ".." }
}
