public import DeckModel
public import DeckPlan
public import DeckSync

/// A running Anki, for reading and writing.
public struct AnkiConnectBackend: Backend {
  /// The part of it that reads.
  public let reader: AnkiConnectReader
  let client: WriteClient
  /// How new notes and changed ones go.
  let lane: Lane
  /// Who puts notes into packages; nil when each goes by itself.
  let packer: (any NotePacking)?

  /// Opens a connection as ``AnkiConnectReader/open(_:)`` does; the add-on must also have the actions
  /// that writing needs.
  ///
  /// - Parameters:
  ///   - options: where Anki is, and how to talk to it.
  ///   - packer: who puts many notes into a package; nil when each goes by itself.
  /// - Throws: ``BackendError`` with `unreachable`, `timeout`, `keyRefused`, `noCollection`,
  ///   `wrongProfile`, `missingAction` or `badReply`.
  public static func open(
    _ options: AnkiConnectOptions = AnkiConnectOptions(), packer: (any NotePacking)? = nil
  ) async throws(BackendError) -> AnkiConnectBackend {
    try await open(
      options.connection, profile: options.profile, lane: options.lane, packer: packer)
  }

  static func open(
    _ connection: Connection, profile: String?, lane: Lane = .automatic,
    packer: (any NotePacking)? = nil
  ) async throws(BackendError) -> AnkiConnectBackend {
    try await AnkiConnectBackend(
      AnkiConnectReader.open(connection, profile: profile), WriteClient(connection), lane: lane,
      packer: packer)
  }

  /// An Anki that was opened for reading.
  ///
  /// - Throws: ``BackendError`` when the add-on lacks an action.
  init(
    _ reader: AnkiConnectReader, _ client: WriteClient, lane: Lane, packer: (any NotePacking)?
  ) throws(BackendError) {
    try reader.session.require(Self.needed)
    (self.reader, self.client, self.lane, self.packer) = (reader, client, lane, packer)
  }

  /// What the add-on cannot do in any version: guids, descriptions of decks, the writing direction.
  public var capabilities: Capabilities { reader.capabilities }

  /// What went over the wire so far.
  public var statistics: TransportStatistics { reader.statistics }

  /// Reads what `scope` asks for, in canonical form, each list in its order.
  ///
  /// - Throws: ``BackendError`` when Anki cannot be read.
  public func fetch(_ scope: FetchScope) async throws(BackendError) -> CollectionState {
    try await reader.fetch(scope)
  }

  /// The open profile, and the numbers of the note types.
  ///
  /// - Throws: ``BackendError`` when Anki cannot be read.
  public func identity() async throws(BackendError) -> CollectionIdentity {
    try await reader.identity()
  }

  /// Performs operations in order, those of a kind in batches, and says what became of each.
  ///
  /// A task that is cancelled finishes the batch in hand. When the connection fails, the operations
  /// of that batch are unknown and the rest is skipped.
  ///
  /// - Parameters:
  ///   - operations: what to do, already in a safe order.
  ///   - progress: called with the number of operations finished so far.
  /// - Returns: one outcome for each operation, in the same order.
  public func perform(
    _ operations: [Operation], progress: @Sendable (Int) -> Void
  ) async -> [OperationOutcome] {
    await withoutActuallyEscaping(progress) { progress in
      let ledger = OutcomeLedger(count: operations.count, progress: progress)
      var sender = CallSender(client: client, ledger: ledger)
      await checkProfile(&sender)
      var decks = waitingDecks(operations)
      for run in OperationRun.runs(of: operations) where sender.mayGoOn() {
        await perform(decks.keep(run), &decks, &sender)
      }
      return sender.ledger.outcomes(stoppedBy: sender.stop)
    }
  }

  private func perform(
    _ run: OperationRun, _ decks: inout WaitingDecks, _ sender: inout CallSender
  ) async {
    switch run.operations.first?.operation {
    case .storeMedia: await storeMedia(run, &sender)
    case .createModel: await createModels(run, &sender)
    case .renameField, .renameTemplate: await renameParts(run, &sender)
    case .moveCards: await moveCards(run, &sender)
    case .createDeck: await createDecks(run, &sender)
    case .addNote: await addNotes(run, &decks, &sender)
    case .adoptNote, .updateNoteFields: await changeNotes(run, &sender)
    case .changeModel: await changeModels(run, &sender)
    case .deleteDeck: await deleteDecks(run, &sender)
    default: await sender.send(calls(for: run, &sender))
    }
    if sender.mayGoOn() { settleRest(of: run, &sender) }
  }

  /// An operation that took no call had nothing to change.
  private func settleRest(of run: OperationRun, _ sender: inout CallSender) {
    for element in run.operations where !sender.ledger.isTouched(element.index) {
      sender.settle(element.index, .done(noteID: nil))
    }
  }

  /// Anki may have been switched to another profile since the plan was made.
  private func checkProfile(_ sender: inout CallSender) async {
    guard let expected = reader.session.profile else { return }
    do {
      _ = try await AnkiConnectSession.open(client.reader, profile: expected)
    } catch {
      sender.halt(error.message)
    }
  }

  /// The actions by which an apply writes.
  private static let needed: [any Action.Type] = [
    StoreMediaFile.self, CreateDeck.self, ChangeDeck.self, CreateModel.self,
    UpdateModelStyling.self, UpdateModelTemplates.self, ModelTemplateAdd.self,
    ModelTemplateReposition.self, ModelFieldAdd.self, ModelFieldReposition.self,
    ModelFieldSetFont.self, ModelFieldSetFontSize.self, ModelFieldSetDescription.self,
    AddNote.self, UpdateNoteFields.self, UpdateNoteModel.self, AddTags.self, RemoveTags.self,
    Suspend.self, Unsuspend.self, DeleteNotes.self, DeleteMediaFile.self,
    DeleteDecks.self, ReplaceTags.self, ModelFieldRename.self, ModelFieldRemove.self,
    ModelTemplateRename.self, ModelTemplateRemove.self,
  ]
}
