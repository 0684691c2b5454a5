import Foundation
import Testing

@testable import DeckCommands

@Suite struct TerminalTests {
  private func terminal(
    _ isTerminal: Bool, columns: Int? = nil, _ variables: [String: String] = [:]
  ) -> Terminal {
    Terminal(isTerminal: isTerminal, columns: columns) { variables[$0] }
  }

  @Test func colourIsForTerminalsThatWantIt() {
    #expect(terminal(true).allowsColour)
    #expect(!terminal(false).allowsColour)
    #expect(!terminal(true, ["NO_COLOR": "1"]).allowsColour)
    #expect(terminal(true, ["NO_COLOR": "1"]).isInteractive)
    #expect(terminal(true, ["NO_COLOR": ""]).allowsColour)
    #expect(!terminal(true, ["TERM": "dumb"]).allowsColour)
    #expect(!terminal(true, ["TERM": "dumb"]).isInteractive)
  }

  @Test func theWidthIsTheWindowsElseToldElseEighty() {
    #expect(terminal(true, columns: 132, ["COLUMNS": "60"]).width == 132)
    #expect(terminal(false, ["COLUMNS": "60"]).width == 60)
    #expect(terminal(false, ["COLUMNS": "wide"]).width == 80)
    #expect(terminal(false, ["COLUMNS": "0"]).width == 80)
    #expect(terminal(false).width == 80)
  }

  @Test func aPseudoTerminalIsATerminalWithItsWidth() throws {
    let terminalFile = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    try #require(terminalFile >= 0)
    defer { close(terminalFile) }
    var size = winsize(ws_row: 40, ws_col: 132, ws_xpixel: 0, ws_ypixel: 0)
    try #require(ioctl(terminalFile, UInt(TIOCSWINSZ), &size) == 0)
    let terminal = Terminal(descriptor: terminalFile) { _ in nil }
    #expect(terminal == Terminal(isInteractive: true, allowsColour: true, width: 132))
  }

  @Test func aSlowReaderGetsEverything() async throws {
    let pipe = Pipe()
    let descriptor = pipe.fileHandleForWriting.fileDescriptor
    #expect(fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0)
    let text = String(repeating: "0123456789", count: 100_000)
    let (counts, end) = AsyncStream<Int>.makeStream()
    // A pipe holds less than the text: the writer waits for the reader.
    Thread.detachNewThread {
      end.yield(pipe.fileHandleForReading.readDataToEndOfFile().count)
    }
    DescriptorSink(descriptor: descriptor).write(text)
    try pipe.fileHandleForWriting.close()
    #expect(await counts.first { _ in true } == 1_000_000)
  }

  @Test func aPipeIsNoTerminal() throws {
    let pipe = Pipe()
    let descriptor = pipe.fileHandleForWriting.fileDescriptor
    let terminal = Terminal(descriptor: descriptor) { _ in nil }
    #expect(terminal == Terminal(isInteractive: false, allowsColour: false, width: 80))
    DescriptorSink(descriptor: descriptor).write("grüße\n")
    try pipe.fileHandleForWriting.close()
    #expect(pipe.fileHandleForReading.readDataToEndOfFile() == Data("grüße\n".utf8))
  }
}

@Suite struct ProgressBarTests {
  private let sink = StringSink()
  private let clock = StillClock()

  private func bar(
    _ total: Int = 20, isInteractive: Bool = true, width: Int = 80
  ) -> ProgressBar {
    let clock = clock
    return ProgressBar(
      "applying", of: total, on: sink,
      terminal: Terminal(isInteractive: isInteractive, allowsColour: false, width: width),
      clock: { clock.now })
  }

  @Test func nothingIsDrawnForShortWork() {
    let bar = bar()
    clock.advance(.milliseconds(999))
    bar.update(19)
    bar.finish()
    #expect(sink.all.isEmpty)
  }

  @Test func nothingIsDrawnWhereNobodyLooks() {
    let bar = bar(isInteractive: false)
    clock.advance(.seconds(5))
    bar.update(10)
    bar.finish()
    #expect(sink.all.isEmpty)
  }

  @Test func aDrawingIsOneWriteAndTheEndWipesItAway() {
    let bar = bar()
    clock.advance(.seconds(2))
    bar.update(10)
    bar.finish()
    bar.finish()
    bar.update(20)
    #expect(
      sink.all == [
        "\rapplying [###############...............] 50% (10/20)\u{1B}[K", "\r\u{1B}[K",
      ])
  }

  @Test func itIsDrawnAtMostTenTimesASecond() {
    let bar = bar(1000)
    clock.advance(.seconds(1))
    for step in 1...1000 {
      clock.advance(.milliseconds(1))
      bar.update(step)
    }
    #expect(sink.all.count == 10)
  }

  @Test(arguments: [4, 10, 20, 28, 30, 40, 79, 200])
  func itIsNeverAsWideAsTheTerminal(_ width: Int) {
    let bar = bar(123_456, width: width)
    clock.advance(.seconds(2))
    bar.update(77_777)
    let line = sink.text.replacing("\r", with: "").replacing("\u{1B}[K", with: "")
    #expect(DisplayWidth.of(line) < width)
  }

  @Test func oddNumbersDoNoHarm() {
    let bar = bar(0)
    clock.advance(.seconds(2))
    bar.update(-3)
    #expect(sink.text.contains("100% (0/0)"))
  }
}

@Suite struct ConsoleTests {
  @Test func eachOutputHasItsOwnStyle() {
    let console = Console(
      output: StringSink(), messages: StringSink(),
      outputTerminal: Terminal(isInteractive: false, allowsColour: false),
      messageTerminal: Terminal(isInteractive: true, allowsColour: true))
    #expect(!console.outputStyle.isColoured && console.messageStyle.isColoured)
  }

  @Test func theClockOfTheProcessRuns() async throws {
    let before = Console.uptime()
    try await Task.sleep(for: .milliseconds(5))
    #expect(Console.uptime() - before >= .milliseconds(5))
  }
}
