import DeckModel
import YAMLTree

extension Project {
  /// Reads a project file; nil when it cannot be used, with the reasons in `decoder`.
  init?(_ root: YAMLNode, _ decoder: inout FileDecoder) {
    guard let keys = MappingReader(root, .project, &decoder) else { return nil }
    guard Self.hasKnownVersion(keys["deckform"], &decoder),
      let namespace = Self.namespace(keys["namespace"], &decoder)
    else { return nil }
    self.namespace = namespace
    includes = decoder.texts(keys["include"], of: "include").map {
      (pattern: $0.0, location: decoder.location($0.1))
    }
    if keys["include"] == nil {
      includes = Self.defaultIncludes.map { (pattern: $0, location: nil) }
    }
    mediaFolders = keys["media"].map { decoder.texts($0, of: "media").map(\.0) } ?? ["media"]
    mediaNaming =
      decoder.choice(keys["media_names"], ["file", "hash", "keep"], of: "media_names")
      .flatMap(MediaNaming.init) ?? .file
    isMarked = decoder.choice(keys["mark"], ["tag", "none"], of: "mark") != "none"
    allowsOutside = decoder.flag(keys["allow_outside"], of: "allow_outside") ?? false
    targets = Self.targets(keys["targets"], &decoder)
    defaultTarget = decoder.name(keys["target"], of: "target")
    policy = Policy(keys["policy"], &decoder)
    checkDefaultTarget(keys["target"], &decoder)
  }

  private static func hasKnownVersion(_ node: YAMLNode?, _ decoder: inout FileDecoder) -> Bool {
    guard let node, let version = decoder.text(node, of: "deckform") else { return false }
    if version == "1" { return true }
    decoder.report(
      .unknownVersion, "format version \(version) is not known", at: node,
      notes: [.init("this deckform knows version 1")], help: "write \"deckform: 1\", or update")
    return false
  }

  private static func namespace(_ node: YAMLNode?, _ decoder: inout FileDecoder) -> String? {
    guard let node, let text = decoder.name(node, of: "namespace") else { return nil }
    let isSlug = text.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
    }
    if isSlug { return text }
    decoder.report(
      .invalidValue, "namespace \"\(text)\" is not a slug", at: node,
      help: "use only a-z, 0-9 and -")
    return nil
  }

  private func checkDefaultTarget(_ node: YAMLNode?, _ decoder: inout FileDecoder) {
    guard let node, let defaultTarget, !targets.contains(where: { $0.name == defaultTarget })
    else { return }
    decoder.report(
      .unknownTarget, "there is no target \"\(defaultTarget)\"", at: node,
      help: Nearest.help(for: defaultTarget, among: targets.map(\.name)))
  }
}
