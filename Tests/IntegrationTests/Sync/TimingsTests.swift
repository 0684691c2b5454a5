import Foundation
import Testing

extension AnkiTests {
  /// `--timings`: where the time went, on standard error.
  @Suite struct TimingsTests {
    let scene: Scene

    init() throws {
      scene = try Scene()
    }

    /// A run and its table; checks that the table fits the run.
    private func measured(_ arguments: String...) async throws -> (run: Run, table: TimingTable) {
      let (run, requests) = try await scene.anki.requests {
        try await Program.run(arguments + ["--timings"], in: scene.project.directory)
      }
      let table = try #require(TimingTable(run.errors), "\(run)")
      #expect(table.requests == requests.count, "\(run)")
      let bytes = requests.reduce(0) { $0 + $1.bytes }
      #expect(table.bytesSent == TimingTable.size(of: bytes), "\(run)")
      #expect(table.isConsistent, "\(run)")
      return (run, table)
    }

    private func run(_ arguments: String...) async throws -> Run {
      try await Program.run(arguments, in: scene.project.directory)
    }

    @Test func plan() async throws {
      let plain = try await run("plan", "--exit-code")
      let (plan, table) = try await measured("plan", "--exit-code")
      #expect(plan.status == 2 && plan.output == plain.output, "\(plan)")
      #expect(!plain.errors.contains("deckform"), "\(plain)")
      #expect(
        table.phases == ["read", "decode", "connect", "fetch", "diff", "remember", "other"],
        "\(plan)")
      // What was remembered comes with the first reply, which may be there before the files are read.
      #expect(Set(table.waited).isSubset(of: ["connect", "fetch"]), "\(plan)")
    }

    @Test func apply() async throws {
      let (apply, table) = try await measured("apply", "--yes")
      #expect(apply.status == 0 && apply.output.contains("Apply: "), "\(apply)")
      #expect(
        table.phases == [
          "read", "decode", "connect", "fetch", "diff", "apply", "verify", "remember", "other",
        ], "\(apply)")
      let early: Set = ["connect", "fetch"]
      #expect(
        table.waited.filter { !early.contains($0) } == ["apply", "verify", "remember"], "\(apply)")
      let again = try await measured("apply", "--yes")
      #expect(try await run("apply", "--yes").output == again.run.output)
      #expect(!again.table.phases.contains("verify"), "\(again.run)")
    }

    @Test func savedPlan() async throws {
      #expect(try await run("plan", "--out", "plan.json").status == 0)
      let (apply, table) = try await measured("apply", "plan.json")
      #expect(apply.status == 0, "\(apply)")
      #expect(table.phases.contains("fetch") && table.phases.contains("apply"), "\(apply)")
    }

    @Test func slowAnki() async throws {
      let (apply, table) = try await scene.anki.with(["slow-writes": 100]) {
        try await measured("apply", "--yes")
      }
      #expect(apply.status == 0, "\(apply)")
      #expect((table.rows["apply"]?.waiting ?? 0) >= 0.1, "\(apply)")
    }

    @Test func status() async throws {
      let plain = try await run("status")
      let (status, _) = try await measured("status")
      #expect(status.output == plain.output, "\(status)")
    }

    @Test func aPackageHasNobodyToWaitFor() async throws {
      let plain = try await run("apply", "--yes", "--target", "release")
      try FileManager.default.removeItem(at: scene.project.file("build/words.apkg"))
      let apply = try await run("apply", "--yes", "--target", "release", "--timings")
      #expect(apply.status == 0 && apply.output == plain.output, "\(apply)")
      #expect(apply.errors.hasPrefix(plain.errors), "\(apply)")
      let table = try #require(TimingTable(String(apply.errors.dropFirst(plain.errors.count))))
      #expect(
        table.phases == [
          "read", "decode", "fetch", "diff", "apply", "verify", "remember", "other",
        ], "\(apply)")
      #expect(table.requests == nil && table.isConsistent, "\(apply)")
    }

    @Test func wrongFilesTakeTimeToo() async throws {
      try scene.project.write("decks/words.yaml", "notes: [1]\n")
      let plain = try await run("validate")
      let validate = try await run("validate", "--timings")
      #expect(validate.status == 3 && validate.output == plain.output, "\(validate)")
      #expect(validate.errors.hasPrefix(plain.errors), "\(validate)")
      let table = try #require(TimingTable(String(validate.errors.dropFirst(plain.errors.count))))
      #expect(table.phases == ["read", "decode", "other"], "\(validate)")
    }
  }
}
