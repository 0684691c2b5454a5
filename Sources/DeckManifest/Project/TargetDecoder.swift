import DeckModel
import YAMLTree

extension Project {
  /// The targets of a project file, in its order.
  static func targets(_ node: YAMLNode?, _ decoder: inout FileDecoder) -> [Target] {
    guard let targets = decoder.dictionary(node, of: "targets") else { return [] }
    return targets.compactMap { entry in
      let isPackage = isPackage(entry.value.resolved)
      let shape: MappingShape = isPackage ? .packageTarget : .ankiConnectTarget
      guard let name = entry.key.scalar, let keys = MappingReader(entry.value, shape, &decoder),
        decoder.choice(keys["type"], ["ankiconnect", "package"], of: "type") != nil,
        let kind = isPackage ? package(keys, &decoder) : ankiConnect(keys, &decoder)
      else { return nil }
      return Target(name: name, kind: kind)
    }
  }

  /// Whether a target is meant to be a package: by its type, else by what else it has.
  private static func isPackage(_ node: YAMLNode) -> Bool {
    let entries = node.kind == .mapping ? Array(node.entries) : []
    let type = entries.first { $0.key.scalar == "type" }?.value.scalar
    guard type != "package", type != "ankiconnect" else { return type == "package" }
    return entries.contains { $0.key.scalar == "path" }
  }

  private static func package(
    _ keys: MappingReader, _ decoder: inout FileDecoder
  ) -> Target.Kind? {
    guard let node = keys["path"] else { return nil }
    guard let path = decoder.name(node, of: "path") else { return nil }
    guard path.hasSuffix(".apkg") else {
      decoder.report(
        .invalidValue, "the path of a package must end in .apkg", at: node,
        help: "write \"\(path).apkg\"")
      return nil
    }
    return .package(path: path)
  }

  private static func ankiConnect(
    _ keys: MappingReader, _ decoder: inout FileDecoder
  ) -> Target.Kind? {
    .ankiConnect(
      url: decoder.name(keys["url"], of: "url") ?? Target.defaultURL,
      profile: decoder.name(keys["profile"], of: "profile"), key: secret(keys["key"], &decoder))
  }

  private static func secret(_ node: YAMLNode?, _ decoder: inout FileDecoder) -> SecretSource? {
    guard let node = node?.resolved else { return nil }
    guard node.kind == .mapping else {
      decoder.report(
        .literalSecret, "a key must not be written down", at: node,
        help: "write \"key: { env: ANKICONNECT_KEY }\"")
      return nil
    }
    guard let keys = MappingReader(node, .secret, &decoder) else { return nil }
    if let name = decoder.name(keys["env"], of: "env") { return .environment(name) }
    if let path = decoder.name(keys["file"], of: "file") { return .file(path) }
    let command = decoder.list(keys["command"], of: "command").compactMap {
      decoder.text($0, of: "command")
    }
    return command.isEmpty ? nil : .command(command)
  }
}
