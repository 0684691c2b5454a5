import AnkiConnect
import Synchronization
import Testing

@testable import DeckCommands

@Suite struct TimingsTests {
  private func lap(_ milliseconds: Double, waiting: Double = 0) -> Timings.Lap {
    Timings.Lap(time: .milliseconds(milliseconds), waiting: .milliseconds(waiting))
  }

  @Test func aTableWithoutAnki() throws {
    let timings = Timings(laps: [.read: lap(9.4), .decode: lap(30), .other: lap(0.21)])
    try expectGolden(TimingsRenderer(style: .plain).text(timings), "timings/files.txt")
  }

  @Test func aTableWithAnki() throws {
    var timings = Timings(
      laps: [
        .read: lap(812), .decode: lap(1690), .connect: lap(31.2, waiting: 26),
        .fetch: lap(104, waiting: 98), .diff: lap(240), .ask: lap(7_200),
        .backUp: lap(900, waiting: 890), .apply: lap(12_345, waiting: 11_000),
        .verify: lap(2_500, waiting: 2_100), .remember: lap(123.4, waiting: 60.4), .other: lap(11),
      ])
    timings.traffic = TransportStatistics()
    timings.traffic?.requests = 1234
    timings.traffic?.bytesSent = 12_345_678
    timings.traffic?.bytesReceived = 987
    try expectGolden(TimingsRenderer(style: .plain).text(timings), "timings/anki.txt")
    try expectGolden(TimingsRenderer(style: .coloured).text(timings), "timings/anki.colour.txt")
  }

  @Test(arguments: [
    (0, "0.0 ms"), (49, "0.0 ms"), (50, "0.1 ms"), (9_949, "9.9 ms"), (9_950, "10 ms"),
    (999_499, "999 ms"), (999_500, "1.00 s"), (1_044_999, "1.04 s"), (9_994_999, "9.99 s"),
    (9_995_000, "10.0 s"), (99_949_999, "99.9 s"), (99_950_000, "100 s"), (3_600_000_000, "3600 s"),
  ])
  func times(microseconds: Int, text: String) {
    #expect(TimePhrase.phrase(.microseconds(microseconds)) == text)
  }

  @Test func everyMomentIsOfOnePhase() {
    let clock = StillClock()
    let waiting = Mutex(Duration.zero)
    let stopwatch = Stopwatch { clock.now }
    func pass(_ phase: Phase, _ milliseconds: Int) {
      stopwatch.enter(phase)
      clock.advance(.milliseconds(milliseconds))
    }
    clock.advance(.milliseconds(1))
    pass(.read, 20)
    pass(.decode, 300)
    pass(.read, 4000)
    pass(.connect, 50)
    waiting.withLock { $0 = .milliseconds(30) }
    stopwatch.watch { TransportStatistics(waiting: waiting.withLock { $0 }) }
    pass(.fetch, 60)
    waiting.withLock { $0 += .milliseconds(40) }
    stopwatch.enter(.other)
    #expect(
      stopwatch.timings.laps == [
        .read: lap(4020), .decode: lap(300), .connect: lap(50, waiting: 30),
        .fetch: lap(60, waiting: 40), .other: lap(1),
      ])
    #expect(stopwatch.timings.total == lap(4431, waiting: 70))
    #expect(stopwatch.timings.traffic?.waiting == .milliseconds(70))
  }
}

extension TransportStatistics {
  fileprivate init(waiting: Duration) {
    self.init()
    self.waiting = waiting
  }
}
