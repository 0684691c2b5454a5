import DeckModel
import DeckPlan

extension PlanOutline.Row {
  /// The thing's name and a few words about it, for the head of its row.
  var title: String {
    guard let operation = steps.first?.operation else { return "" }
    let remark = steps.lazy.compactMap(\.operation.remark).first
    return Printable.line(operation.partName + (remark.map { " (\($0))" } ?? ""))
  }
}

extension Operation {
  /// The name inside its group: parts of a model without the model's name.
  fileprivate var partName: String {
    switch key {
    case .media(let name), .deck(let name), .note(let name): name
    case .model(let name): "model \(name)"
    case .field(_, let name): "field \(name)"
    case .template(_, let name): "template \(name)"
    case .styling: "styling"
    }
  }

  /// What is worth saying in one glance.
  fileprivate var remark: String? {
    switch self {
    case .storeMedia(let old, let new): Self.sizes(old, new)
    case .createModel(let model): model.kind.rawValue
    case .addField(_, _, let index), .addTemplate(_, _, let index): "at \(index + 1)"
    case .moveField(_, _, let old, let new), .moveTemplate(_, _, let old, let new):
      "\(old + 1) → \(new + 1)"
    case .addNote(let note), .adoptNote(_, let note): note.model
    case .deleteMedia(let file): ByteCount.phrase(file.size)
    case .renameModel(let old, _): "was \(old.name)"
    case .renameField(_, let old, _), .renameTemplate(_, let old, _): "was \(old)"
    case .deleteNote(let note): note.model
    case .createDeck, .describeDeck, .deleteDeck, .setFieldOptions, .removeField, .updateTemplate,
      .removeTemplate, .updateStyling, .updateNoteFields, .updateNoteTags, .changeModel, .moveCards,
      .suspendCards, .resumeCards:
      nil
    }
  }

  private static func sizes(_ old: MediaFile?, _ new: MediaFile) -> String {
    guard let old else { return ByteCount.phrase(new.size) }
    return old.size == new.size
      ? "\(ByteCount.phrase(new.size)), other content"
      : "\(ByteCount.phrase(old.size)) → \(ByteCount.phrase(new.size))"
  }
}

/// Sizes of files for people.
enum ByteCount {
  /// "812 B", "12.4 kB", "3.0 MB"; a kB is 1000 bytes.
  static func phrase(_ bytes: Int) -> String {
    guard bytes >= 1000 else { return "\(bytes) B" }
    for (unit, name) in [(1000, "kB"), (1_000_000, "MB")] {
      let tenths = tenths(bytes, unit)
      if tenths < 10_000 { return "\(tenths / 10).\(tenths % 10) \(name)" }
    }
    let tenths = tenths(bytes, 1_000_000_000)
    return "\(tenths / 10).\(tenths % 10) GB"
  }

  private static func tenths(_ bytes: Int, _ unit: Int) -> Int {
    (bytes * 10 + unit / 2) / unit
  }
}
