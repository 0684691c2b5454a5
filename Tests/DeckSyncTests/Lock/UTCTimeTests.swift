import Testing

@testable import DeckSync

@Suite struct UTCTimeTests {
  /// The expected texts are those of `date -u -d @SECONDS`.
  @Test(arguments: [
    (0, "1970-01-01 00:00:00 UTC"), (-1, "1969-12-31 23:59:59 UTC"),
    (951_782_400, "2000-02-29 00:00:00 UTC"), (1_709_251_199, "2024-02-29 23:59:59 UTC"),
    (1_709_251_200, "2024-03-01 00:00:00 UTC"), (1_764_088_380, "2025-11-25 16:33:00 UTC"),
    (4_107_542_400, "2100-03-01 00:00:00 UTC"),
  ])
  func isThatOfGreenwich(seconds: Int64, phrase: String) {
    #expect(UTCTime(seconds: seconds).phrase == phrase)
  }

  @Test func namesOfFilesSort() {
    #expect(UTCTime(seconds: 1_764_088_380).fileName == "2025-11-25T16-33-00Z")
  }
}
