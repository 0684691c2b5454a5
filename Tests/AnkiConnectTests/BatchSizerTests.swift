import Testing

@testable import AnkiConnect

@Suite struct BatchSizerTests {
  @Test func startsSmallAndGrowsAtMostTwofold() {
    var sizer = BatchSizer()
    #expect(sizer.count == 25)
    sizer.adapt(sent: 25, elapsed: .milliseconds(10))
    #expect(sizer.count == 50)
  }

  @Test func aimsAtThreeHundredMilliseconds() {
    var sizer = BatchSizer()
    sizer.adapt(sent: 25, elapsed: .milliseconds(250))
    #expect(sizer.count == 30)
    sizer.adapt(sent: 30, elapsed: .milliseconds(900))
    #expect(sizer.count == 10)
    sizer.adapt(sent: 10, elapsed: .seconds(60))
    #expect(sizer.count == 1)
    sizer.adapt(sent: 1, elapsed: .milliseconds(30))
    #expect(sizer.count == 2)
  }

  @Test func neverExceedsAThousand() {
    var sizer = BatchSizer(start: 900)
    sizer.adapt(sent: 900, elapsed: .milliseconds(1))
    #expect(sizer.count == 1000)
  }

  @Test func takesAsManyAsFitIntoAMegabyte() {
    let sizer = BatchSizer(start: 4)
    #expect(sizer.take(from: [1, 1, 1, 1, 1], start: 0) == 4)
    #expect(sizer.take(from: [1, 1, 1, 1, 1], start: 3) == 2)
    #expect(sizer.take(from: [600_000, 300_000, 200_000], start: 0) == 2)
    #expect(sizer.take(from: [600_000, 300_000, 200_000], start: 1) == 2)
    #expect(sizer.take(from: [9_000_000, 1], start: 0) == 1)
    #expect(sizer.take(from: [1, 9_000_000], start: 0) == 1)
  }
}
