@testable import Digests
import Foundation
import Testing

@Suite struct DigestTests {
  @Test func agreesWithThePublishedVectors() {
    #expect(Digest.sha1("abc").hex == "a9993e364706816aba3e25717850c26c9cd0d89d")
    #expect(Digest.md5(Array("abc".utf8)).hex == "900150983cd24fb0d6963f7d28e17f72")
    #expect(Digest.sha1("").hex == "da39a3ee5e6b4b0d3255bfef95601890afd80709")
    #expect(
      Digest.sha256("abc").hex
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(Digest.sha1("abc").first32Bits == 0xA999_3E36)
    #expect(Digest.sha256([UInt8]("abc".utf8)) == Digest.sha256("abc"))
    #expect(Digest.sha1([UInt8]("abc".utf8)) == Digest.sha1("abc"))
  }

  @Test func readsAFileInPieces() throws {
    let path = NSTemporaryDirectory() + "digest-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let content = Data((0..<700_001).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    try content.write(to: URL(fileURLWithPath: path))
    let file = try FileDigest(path: path)
    #expect(file.size == 700_001)
    #expect(file.digest == Digest.sha256([UInt8](content)))
  }

  @Test func saysWhyAFileCannotBeRead() {
    #expect(throws: FileDigest.Failure(code: ENOENT)) { try FileDigest(path: "/no/such/file") }
    #expect(throws: FileDigest.Failure(code: EISDIR)) { try FileDigest(path: "/tmp") }
    #expect(FileDigest.Failure(code: ENOENT).message == "No such file or directory")
  }
}
