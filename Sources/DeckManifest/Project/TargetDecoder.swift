import DeckModel
import YAMLTree

extension Project {
  /// The targets of a project file, in its order.
  static func targets(_ node: YAMLNode?, _ decoder: inout FileDecoder) -> [Target] {
    decoder.dictionary(node, of: "targets").compactMap { name, value in
      guard let keys = MappingReader(value, .target, &decoder),
        let type = decoder.choice(keys["type"], ["ankiconnect", "package"], of: "type"),
        let kind = type == "package" ? package(keys, &decoder) : ankiConnect(keys, &decoder)
      else { return nil }
      return Target(name: name.scalar ?? "", kind: kind)
    }
  }

  private static func package(
    _ keys: MappingReader, _ decoder: inout FileDecoder
  ) -> Target.Kind? {
    refuse(["url", "profile", "key"], keys, "a package", &decoder)
    guard let node = keys["path"] else {
      decoder.report(.missingKey, "a package needs the key \"path\"", at: keys.node.head)
      return nil
    }
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
    refuse(["path"], keys, "ankiconnect", &decoder)
    return .ankiConnect(
      url: decoder.name(keys["url"], of: "url") ?? Target.defaultURL,
      profile: decoder.name(keys["profile"], of: "profile"), key: secret(keys["key"], &decoder))
  }

  private static func refuse(
    _ names: [StaticString], _ keys: MappingReader, _ type: String, _ decoder: inout FileDecoder
  ) {
    for name in names {
      guard let node = keys[name] else { continue }
      decoder.report(.unknownKey, "\(type) has no \(name)", at: node, help: "remove it")
    }
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
    let command = decoder.texts(keys["command"], of: "command").map(\.0)
    return command.isEmpty ? nil : .command(command)
  }
}
