import CardRendering
import DeckManifest
import DeckModel

/// Lists what would not render of the templates of a project.
struct TemplateListing {
  /// The project folder that was given.
  let project: String?

  /// Prints the listing; ends the command when there is anything in it, or when the files could not be
  /// read as a whole.
  func run() throws {
    let console = Console.standard()
    let reporter = ProblemReporter(console: console, format: .text)
    let folder = try Session.folder(project, reporter)
    let loaded = LoadedProject(folder: folder)
    let others = loaded.problems.filter { $0.severity == .error && !Self.codes.contains($0.code) }
    reporter.report(others, in: folder)
    let models = loaded.desired?.collection.models ?? []
    let findings = models.flatMap { model in
      TemplateFinding.findings(of: model).map { Self.diagnostic($0, model) }
    }
    console.output.write(DiagnosticPrinter { _ in nil }.string(for: findings, as: .concise))
    guard findings.isEmpty, others.isEmpty else { throw ExitStatus.wrongFiles.exit }
    let count = models.reduce(0) { $0 + $1.templates.count }
    console.output.write("All templates render: \(count) of \(models.count) models.\n")
  }

  /// What the listing itself tells, and more of it.
  private static let codes: Set<DiagnosticCode> = [
    .templateSyntax, .templateUnknownField, .templateMakesNoCard,
  ]

  private static func diagnostic(_ finding: TemplateFinding, _ model: NoteType) -> Diagnostic {
    let code: DiagnosticCode =
      switch finding.kind {
      case .syntax: .templateSyntax
      case .unknownField: .templateUnknownField
      case .blank: .templateMakesNoCard
      }
    return Diagnostic(
      code,
      "model \"\(model.name)\", template \"\(finding.template.name)\", "
        + "\(finding.isFront ? "front" : "back"): \(finding.message)",
      at: finding.template.location)
  }
}
