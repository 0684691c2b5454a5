import DeckManifest
import DeckModel
import JSONText

/// What an import did, as JSON.
struct ImportJSONRenderer {
  /// The import as a JSON document, ending with a line feed.
  func string(for run: ImportRun) -> String {
    let draft = run.draft
    return JSONWriter.document { json in
      json.member("format_version", "1.0")
      json.member("source", run.origin.name)
      json.member("project", run.place.folder)
      json.object("imported") { json in
        json.member("notes", draft.notes.count)
        json.member("models", draft.models.count)
        json.member("media", draft.media.count)
      }
      json.member("present_notes", draft.presentCount)
      Self.texts(&json, "files", run.isInVain ? [] : draft.files.map(\.path))
      json.objects("left_out_models", run.refusedModels) { json, refused in
        json.member("model", refused.model.name)
        json.member("notes", run.noteCount(of: refused.model))
        Self.reason(&json, refused.problem)
      }
      json.objects("left_out_notes", run.refused) { json, refused in
        json.member("model", refused.note.model)
        json.member("first_field", refused.note.fields.first?.text ?? "")
        Self.reason(&json, refused.problem)
      }
      Self.texts(&json, "missing_media", draft.missingMedia)
      json.objects("leftovers", run.leftovers) { json, leftover in
        json.member("kind", leftover.kind.rawValue)
        json.member("count", leftover.count)
        Self.texts(&json, "names", leftover.names)
      }
    }
  }

  private static func reason(_ json: inout JSONWriter, _ problem: Diagnostic) {
    json.member("code", problem.code.rawValue)
    json.member("message", problem.message)
  }

  private static func texts(_ json: inout JSONWriter, _ name: String, _ texts: [String]) {
    json.member(name) { json in
      json.array { json in
        for text in texts { json.value(text) }
      }
    }
  }
}
