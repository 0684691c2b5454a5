import BackendContract
import Testing

@Suite("The contract of every backend, on packages")
struct PackageContractTests {
  @Test("plan, apply, plan is empty", arguments: UInt64(0)..<25)
  func contract(seed: UInt64) async throws {
    let workspace = try Workspace(namespace: "contract")
    let media = try (0..<3).map { try workspace.media("m\($0).txt", "content \($0)") }
    let contract = BackendContract(workspace.package(), prefix: "contract", media: media)
    let violations = await contract.violations(seed: seed)
    #expect(violations == [])
  }
}
