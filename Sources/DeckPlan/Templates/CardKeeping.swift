package import DeckModel

/// Which cards of a note keep their template when the note gets another note type.
///
/// Anki leaves each card its index (`updateNoteModel`, seen in 26.9): it becomes a card of the template that has this
/// index in the other note type, with all its reviews, or of none, and "Empty Cards" takes it away. Templates are the
/// same when they have the same name, or the files say so with `was`.
public struct CardKeeping: Equatable, Sendable {
  /// The templates of the former note type, in their order.
  public var former: [String]
  /// The templates of the other note type, in their order.
  public var new: [String]
  /// The indices of the cards that keep their template; nil when every card does.
  public var kept: [Int]?
  /// How templates stand while notes change, so that these cards are kept; empty when they stand well.
  public var arrangement: [TemplateOrder]

  /// A keeping of the given parts.
  public init(
    former: [String] = [], new: [String] = [], kept: [Int]? = nil, arrangement: [TemplateOrder] = []
  ) {
    (self.former, self.new) = (former, new)
    (self.kept, self.arrangement) = (kept, arrangement)
  }

  /// The index that the template of a card has in the other note type; nil when it has none there.
  ///
  /// - Parameters:
  ///   - index: the index of the card.
  ///   - model: the name of the former note type.
  ///   - other: the name of the other note type.
  public func place(of index: Int, from model: String, to other: String) -> Int? {
    func order(_ name: String, _ names: [String]) -> [String] {
      arrangement.first { Canonical.isSame($0.model, name) }?.meanwhile ?? names
    }
    guard former.indices.contains(index) else { return nil }
    let place = order(model, former).firstIndex { $0.hasBytes(of: former[index]) }
    let meanwhile = order(other, new)
    return place.flatMap { meanwhile.indices.contains($0) ? meanwhile[$0] : nil }
      .flatMap { name in new.firstIndex { $0.hasBytes(of: name) } }
  }
}

/// The templates of a note type in an order that they have only for a while.
///
/// Moving a template takes its cards along (`modelTemplateReposition`, seen in Anki 26.9).
public struct TemplateOrder: Equatable, Sendable {
  /// The name of the note type.
  public var model: String
  /// The names in the order that they have while notes change.
  public var meanwhile: [String]
  /// The names in the order that they have before and afterwards.
  public var afterwards: [String]

  /// An order of the templates of a note type.
  public init(model: String, meanwhile: [String], afterwards: [String]) {
    (self.model, self.meanwhile, self.afterwards) = (model, meanwhile, afterwards)
  }
}

extension CardKeeping {
  /// What a note keeps that changes between two note types.
  ///
  /// - Parameters:
  ///   - former: the note type that it has; nil when nothing is known of it.
  ///   - new: the note type that it gets, as it is when it gets it.
  ///   - wanted: the same as the files declare it, with former names; nil when they do not.
  ///   - mayArrange: whether templates may stand in another order for a while.
  package static func between(
    _ former: NoteType?, and new: NoteType, declared wanted: NoteType?, mayArrange: Bool
  ) -> CardKeeping {
    var keeping = CardKeeping(
      former: former?.templates.map(\.name) ?? [], new: new.templates.map(\.name), kept: [])
    guard let former, former.kind == new.kind else { return keeping }
    let places = places(of: former, in: new, declared: wanted)
    // The number of a cloze is the index of its card, whatever the one template is called.
    if former.kind == .cloze || places.indices.allSatisfy({ places[$0] == $0 }) {
      keeping.kept = nil
    } else if mayArrange, places.indices.contains(where: { places[$0] ?? $0 != $0 }) {
      keeping.kept = places.indices.filter { places[$0] != nil }
      keeping.arrange(places, former.name, new.name)
    } else {
      keeping.kept = places.indices.filter { places[$0] == $0 }
    }
    return keeping
  }

  /// Where each template of the former note type stands in the other one.
  private static func places(
    of former: NoteType, in new: NoteType, declared wanted: NoteType?
  ) -> [Int?] {
    let names = new.templates.map(\.name)
    return former.templates.map { template in
      if let place = names.firstIndex(where: { $0.hasBytes(of: template.name) }) { return place }
      let later = wanted?.templates.first { declared in
        declared.formerNames.contains { $0.hasBytes(of: template.name) }
      }
      return later.flatMap { later in names.firstIndex { $0.hasBytes(of: later.name) } }
    }
  }

  /// Puts the templates that both have where the former note type has them; where the other one is too short,
  /// first in both.
  private mutating func arrange(_ places: [Int?], _ formerName: String, _ newName: String) {
    let common = places.indices.filter { places[$0] != nil }
    let isShort = common.contains { $0 >= new.count }
    let targets = isShort ? Array(common.indices) : common
    if isShort {
      let rest = places.indices.filter { places[$0] == nil }
      append(formerName, former, (common + rest).map { former[$0] })
    }
    var order = [String?](repeating: nil, count: new.count)
    for (index, target) in zip(common, targets) { order[target] = places[index].map { new[$0] } }
    var rest = new.indices.filter { !places.contains($0) }.map { new[$0] }[...]
    append(newName, new, order.compactMap { $0 ?? rest.popFirst() })
  }

  private mutating func append(_ model: String, _ names: [String], _ order: [String]) {
    guard order != names else { return }
    arrangement.append(TemplateOrder(model: model, meanwhile: order, afterwards: names))
  }
}
