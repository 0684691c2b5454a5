import AnkiPackage
import DeckModel
import JSONText

extension ServedAction {
  /// The card templates of note types.
  static let modelTemplates: [ServedAction] = [
    .writing("modelTemplateAdd", ["modelName", "template"]) { session, arguments in
      try session.addTemplate(arguments)
    },
    .writing("modelTemplateRename", ["modelName", "oldTemplateName", "newTemplateName"]) {
      session, arguments in
      let (record, template) = try session.template(arguments, "oldTemplateName")
      let others = record.templateNames.filter { !$0.hasBytes(of: template) }
      let new = try Session.distinct(
        others + [arguments.text("newTemplateName")], as: Canonical.templateName, "template")
      try session.editor.renameTemplate(template, of: record.name, to: new.last ?? "")
      return .null
    },
    .writing("modelTemplateReposition", ["modelName", "templateName", "index"]) {
      session, arguments in
      let (record, template) = try session.template(arguments, "templateName")
      let place = Session.place(try arguments.number("index"), among: record.templateNames.count)
      try session.editor.moveTemplate(template, of: record.name, to: place)
      return .null
    },
    .writing("modelTemplateRemove", ["modelName", "templateName"]) { session, arguments in
      let (record, template) = try session.template(arguments, "templateName")
      guard record.templateNames.count > 1 else { throw ActionFailure("must have 1 template") }
      try session.editor.removeTemplate(template, of: record.name)
      return .null
    },
  ]
}

extension Session {
  /// The note type and the template that an action names.
  fileprivate func template(
    _ arguments: Arguments, _ key: String
  ) throws(ActionFailure) -> (ModelRecord, String) {
    let (record, name) = (try model(of: arguments), try arguments.text(key))
    guard record.templateNames.contains(where: { $0.hasBytes(of: name) }) else {
      throw ActionFailure("template was not found in \(record.name): \(name)")
    }
    return (record, name)
  }

  /// An index as Python counts it: negative ones from the end, and none beyond it.
  static func place(_ index: Int64, among count: Int) -> Int {
    let index = Int(clamping: index)
    return index < 0 ? max(0, count - 1 + index) : min(index, count - 1)
  }

  /// Adds a template, and cards of it to all notes.
  ///
  /// Where one of that name is there, the add-on changes it in Anki's memory only, so that it is the old
  /// one after the next start; here it stays as it is.
  fileprivate mutating func addTemplate(_ arguments: Arguments) throws -> JSONValue {
    let (record, given) = (try model(of: arguments), try arguments.object("template"))
    let name = try given.text("Name")
    let (front, back) = (try given.text("Front"), try given.text("Back"))
    guard !record.templateNames.contains(where: { $0.hasBytes(of: name) }) else { return .null }
    let names = try Self.distinct(
      record.templateNames + [name], as: Canonical.templateName, "template")
    try editor.addTemplate(
      CardTemplate(name: names.last ?? "", front: front, back: back), to: record.name,
      at: record.templateNames.count)
    try requireSound(try model(record.name))
    return .null
  }
}
