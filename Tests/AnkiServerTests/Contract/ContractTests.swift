import BuiltProgram
import Foundation
import JSONText
import Testing

@testable import AnkiServer

/// The judge: what the real add-on answered on a real Anki, asked again of the server.
///
/// `RECORD_CONTRACT` names the address of a real Anki with a new profile called "rig" whose replies are kept.
@Suite("The server answers as the add-on does", .serialized)
struct ContractTests {
  @Test("every recorded request, but for the differences that docs/server.md explains")
  func contract() async throws {
    if let url = ProcessInfo.processInfo.environment["RECORD_CONTRACT"] {
      return try await record(url)
    }
    let differences = try ContractDifferences()
    let server = try RunningServer(file: "rig.anki2")
    var (equal, explained) = (0, 0)
    for scenario in try ContractScenario.all() {
      let replies = try await scenario.replies(from: server.url)
      try #require(scenario.recorded.count == replies.count, "\(scenario.name) is not recorded")
      for (index, reply) in replies.enumerated() {
        let isEqual = reply == scenario.recorded[index]
        let reason = differences.reason(scenario.name, index)
        if isEqual { equal += 1 } else if reason != nil { explained += 1 }
        #expect(
          isEqual == (reason == nil),
          """
          \(scenario.name) \(index): \(scenario.steps[index].description)
          add-on: \(scenario.recorded[index].text)
          server: \(reply.text)
          """)
      }
    }
    print("ContractTests: \(equal) replies equal, \(explained) differences explained")
    try server.stop()
  }

  @Test("every difference is explained in docs/server.md")
  func explanations() throws {
    let page = try String(contentsOfFile: ContractScenario.page, encoding: .utf8)
    let words = page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for reason in try ContractDifferences().reasons {
      #expect(words.contains(reason), "docs/server.md does not say: \(reason)")
    }
  }

  private func record(_ url: String) async throws {
    for scenario in try ContractScenario.all() {
      try scenario.record(try await scenario.replies(from: url))
    }
  }
}
