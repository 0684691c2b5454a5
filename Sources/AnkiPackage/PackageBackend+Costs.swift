import DeckModel
public import DeckPlan
public import DeckSync
import GRDB
import Glibc
import JSONText

extension PackageBackend {
  /// What each of some destructive operations would cost, in their order; a package has reviews only
  /// when it was exported with them.
  ///
  /// Counted in the package as it is now: operations before them are not taken into account.
  ///
  /// - Throws: ``BackendError`` of code `file` when there is a file that cannot be read.
  public func costs(of operations: [Operation]) async throws(BackendError) -> [Cost] {
    guard operations.contains(where: \.isCounted), access(path, F_OK) == 0 else {
      return operations.map { _ in Cost() }
    }
    do {
      return try counted(operations)
    } catch {
      throw BackendError(.file, "\(path): \(error.words)")
    }
  }

  /// Nothing: all notes of a package are the project's.
  public func noteCounts(
    ofModels names: [String]
  ) async throws(BackendError) -> [String: Int] { [:] }

  private func counted(_ operations: [Operation]) throws -> [Cost] {
    let package = try PackageFile(changeable: path)
    return try CollectionFile.open(package.collection, isReadOnly: true).read { db in
      try CollectionFile.check(db)
      let counter = try CostCounter(db)
      return try operations.map { try counter.cost(of: $0) }
    }
  }
}

extension Operation {
  fileprivate var isCounted: Bool {
    switch self {
    case .deleteNote, .removeTemplate, .removeField, .addTemplate, .changeModel: true
    default: false
    }
  }
}

/// Counts what operations take away from a collection.
private struct CostCounter {
  private let db: Database
  private let models: ModelTable

  init(_ db: Database) throws {
    self.db = db
    models = try CollectionTables(db, .json).models
  }

  func cost(of operation: Operation) throws -> Cost {
    switch operation {
    case .deleteNote(let note):
      return try cards("nid = ?", [note.noteID ?? 0])
    case .changeModel(let note, _, let change):
      guard let kept = change.kept else { return Cost() }
      let list = kept.map(String.init).joined(separator: ",")
      return try cards("ord NOT IN (\(list)) AND nid = ?", [note.noteID ?? 0])
    case .removeTemplate(let name, let template):
      guard let model = models.record(named: name),
        let index = try? model.index(ofTemplate: template.name)
      else { return Cost() }
      return try cards(
        "ord = ? AND nid IN (SELECT id FROM notes WHERE mid = ?)", [Int64(index), model.number])
    case .removeField(let name, let field):
      guard let model = models.record(named: name),
        let index = try? model.index(ofField: field.name)
      else { return Cost() }
      return Cost(notesWithData: try notes(ofModel: model.number, withFieldAt: index))
    case .addTemplate(let name, _, _):
      guard let model = models.record(named: name) else { return Cost() }
      let sql = "SELECT count(*) FROM notes WHERE mid = ?"
      return Cost(newCards: Int(try db.number(sql, [model.number]) ?? 0))
    default: return Cost()
    }
  }

  private func cards(_ condition: String, _ values: [Int64]) throws -> Cost {
    let sql = """
      SELECT count(*), coalesce(sum((SELECT count(*) FROM revlog WHERE cid = cards.id)), 0)
      FROM cards WHERE \(condition)
      """
    let row = try RowStatement(db, sql: sql)
    for (index, value) in values.enumerated() { row.bind(value, at: Int32(index) + 1) }
    return try row.next() ? Cost(cards: Int(row.number(0)), reviews: Int(row.number(1))) : Cost()
  }

  private func notes(ofModel model: Int64, withFieldAt index: Int) throws -> Int {
    let row = try RowStatement(db, sql: "SELECT flds FROM notes WHERE mid = ?")
    row.bind(model, at: 1)
    var count = 0
    while try row.next() {
      let content = row.withBytes(0) { NoteRow.split($0) }
      if content.indices.contains(index), !content[index].isEmpty { count += 1 }
    }
    return count
  }
}
