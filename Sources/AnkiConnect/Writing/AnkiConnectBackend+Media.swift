import DeckModel
import DeckPlan
import DeckSync
import Digests

extension AnkiConnectBackend {
  /// Stores files: by their path when Anki can read our files, which is tried with the first, else by
  /// their content, one a request.
  func storeMedia(_ run: OperationRun, _ sender: inout CallSender) async {
    var uploads = run.operations.compactMap(MediaUpload.init)
    uploads.sort { $0.file.size < $1.file.size }
    guard let probe = uploads.first(where: { $0.file.size > 0 }) ?? uploads.first else { return }
    let canReadOurFiles: Bool
    do {
      canReadOurFiles = try await isReadByAnki(probe)
    } catch {
      return sender.lose(probe.index, error)
    }
    if canReadOurFiles {
      await sender.send(uploads.map { call($0, .path($0.path)) })
    } else {
      for upload in uploads where sender.mayGoOn() { await sendContent(of: upload, &sender) }
    }
  }

  /// Whether Anki's process reads the same file at this path as we do: another machine, or a
  /// sandbox, has none there or another one.
  ///
  /// The file is stored once more with the others.
  private func isReadByAnki(_ probe: MediaUpload) async throws(BackendError) -> Bool {
    do {
      let store = StoreMediaFile(filename: probe.file.name, source: .path(probe.path))
      let name = try await client.send(store)
      let stored = try await client.reader.send(RetrieveMediaFile(filename: name))
      return stored.map { Digest.sha256($0).hex } == probe.file.digest
    } catch  where error.code == .refused {
      return false
    }
  }

  private func sendContent(of upload: MediaUpload, _ sender: inout CallSender) async {
    do {
      let bytes = try upload.content()
      await sender.send([call(upload, .data(bytes))])
    } catch {
      sender.settle(upload.index, .failed(error.message))
    }
  }

  private func call(_ upload: MediaUpload, _ source: StoreMediaFile.Source) -> WriteCall {
    let asked = upload.file.name
    let action = StoreMediaFile(filename: asked, source: source)
    return WriteCall(action, for: [upload.index], through: client) { name in
      name.hasBytes(of: asked)
        ? .done(noteID: nil) : .failed("Anki stored \"\(asked)\" under the name \"\(name)\"")
    }
  }
}
