import DeckModel
import DeckPlan
import SeededRandom

/// One random edit of a note type, which is changed in the same way.
enum RandomTypeEdit {
  static func make(of type: inout NoteType, _ random: inout SeededRandom) -> [Operation] {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return editField(of: &type, &random)
    case 1 where type.kind == .standard: return editTemplate(of: &type, &random)
    case 2 where type.kind == .standard: return moveTemplate(of: &type, &random)
    case 3:
      let old = type
      type.name += "_"
      return [.renameModel(from: old, to: type)]
    default: return [.updateStyling(model: type.name, from: "", to: "x")]
    }
  }

  private static func editField(
    of type: inout NoteType, _ random: inout SeededRandom
  ) -> [Operation] {
    let name = type.name
    let place = Int.random(in: 0..<type.fields.count, using: &random)
    let new = RandomDeck.field("Extra \(Int.random(in: 0..<1_000_000, using: &random))")
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      type.fields.insert(new, at: place)
      return [.addField(model: name, field: new, index: place)]
    case 1:
      let field = type.fields.remove(at: place)
      type.fields.insert(field, at: 0)
      return [.moveField(model: name, field: field.name, from: place, to: 0)]
    case 2:
      let old = type.fields[place].name
      type = type.renaming(field: old, to: new.name)
      return [.renameField(model: name, from: old, to: new)]
    default:
      let changed = type.removing(field: type.fields[place].name)
      let fronts = Set(changed.templates.map(\.front))
      guard type.fields.count > 1, fronts.count == changed.templates.count else { return [] }
      defer { type = changed }
      return [.removeField(model: name, field: type.fields[place])]
    }
  }

  private static func editTemplate(
    of type: inout NoteType, _ random: inout SeededRandom
  ) -> [Operation] {
    let number = Int.random(in: 10..<1_000_000, using: &random)
    let place = Int.random(in: 0..<type.templates.count, using: &random)
    let front = RandomDeck.front(number, type.fields, &random)
    let old = type.templates[place]
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      let template = CardTemplate(
        name: "New \(number)", front: front, back: "{{\(type.fields[0].name)}}")
      type.templates.insert(template, at: place)
      return [.addTemplate(model: type.name, template: template, index: place)]
    case 1:
      type.templates[place].name = "Other \(number)"
      return [.renameTemplate(model: type.name, from: old.name, to: type.templates[place])]
    case 2 where type.templates.count > 1:
      type.templates.remove(at: place)
      return [.removeTemplate(model: type.name, template: old)]
    default:
      type.templates[place].front = front
      return [.updateTemplate(model: type.name, from: old, to: type.templates[place])]
    }
  }

  private static func moveTemplate(
    of type: inout NoteType, _ random: inout SeededRandom
  ) -> [Operation] {
    let template = type.templates.removeLast()
    type.templates.insert(template, at: 0)
    return [
      .moveTemplate(
        model: type.name, template: template.name, from: type.templates.count - 1, to: 0)
    ]
  }
}
