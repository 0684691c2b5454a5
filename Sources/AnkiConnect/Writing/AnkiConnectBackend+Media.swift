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
      sender.settle(probe.index, .done(noteID: nil))
      let rest = uploads.filter { $0.index != probe.index }
      await sender.send(rest.map { call($0, .path($0.path)) })
    } else {
      for upload in uploads where sender.mayGoOn() { await sendContent(of: upload, &sender) }
    }
  }

  /// Whether Anki's process reads the same file at this path as we do: another machine, or a
  /// sandbox, has none there or another one.
  ///
  /// If so, the file is stored.
  private func isReadByAnki(_ probe: MediaUpload) async throws(BackendError) -> Bool {
    let name = probe.file.name
    let replies = try await client.send(encoded: [
      client.encoded(StoreMediaFile(filename: name, source: .path(probe.path))),
      client.encoded(RetrieveMediaFile(filename: name)),
    ])
    do {
      let stored = try StoreMediaFile.read(try replies[0].get())
      guard stored?.hasBytes(of: name) == true else { return false }
      let content = try RetrieveMediaFile.read(try replies[1].get())
      return content.map { Digest.sha256($0).hex } == probe.file.digest
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
      name?.hasBytes(of: asked) == true
        ? .done(noteID: nil)
        : .failed("Anki stored \"\(asked)\" under the name \"\(name ?? "")\"")
    }
  }
}
