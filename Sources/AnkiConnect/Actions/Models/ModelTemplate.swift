import JSONText

/// A card template of a note type.
public struct ModelTemplate: Equatable, Sendable {
  /// Its name, unique in the note type.
  public var name: String
  /// The question side.
  public var front: String
  /// The answer side.
  public var back: String

  /// A template of the given sides.
  public init(name: String, front: String, back: String) {
    (self.name, self.front, self.back) = (name, front, back)
  }

  /// The members by which createModel and modelTemplateAdd know a template.
  func write(to json: inout JSONWriter) {
    json.member("Name", name)
    json.member("Front", front)
    json.member("Back", back)
  }
}
