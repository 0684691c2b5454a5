/// A moment, in seconds since 1970.
///
/// Its text is the same on every machine: the time of Greenwich.
public struct UTCTime: Hashable, Comparable, Sendable {
  /// The seconds since 1970, without leap seconds.
  public var seconds: Int64

  /// A moment.
  public init(seconds: Int64) {
    self.seconds = seconds
  }

  /// Which of two is earlier.
  public static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }

  /// A moment that is so many seconds later.
  static func + (time: Self, seconds: Int64) -> Self { Self(seconds: time.seconds + seconds) }

  /// For people: "2026-11-25 16:33:00 UTC".
  public var phrase: String { "\(date) \(time(separator: ":")) UTC" }

  /// For names of files, which sort by time: "2026-11-25T16-33-00Z".
  public var fileName: String { "\(date)T\(time(separator: "-"))Z" }

  private var days: Int64 { seconds.quotientRoundedDown(by: 86400) }

  private func time(separator: String) -> String {
    let second = seconds - days * 86400
    return [second / 3600, second / 60 % 60, second % 60].map { Self.digits($0, 2) }
      .joined(separator: separator)
  }

  /// The date of the Gregorian calendar: eras of 400 years, in which years begin with March.
  private var date: String {
    let shifted = days + 719_468
    let era = shifted.quotientRoundedDown(by: 146_097)
    let day = shifted - era * 146_097
    let year = (day - day / 1460 + day / 36524 - day / 146_096) / 365
    let dayOfYear = day - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    let isNextYear = month >= 10
    return [
      Self.digits(era * 400 + year + (isNextYear ? 1 : 0), 4),
      Self.digits(isNextYear ? month - 9 : month + 3, 2),
      Self.digits(dayOfYear - (153 * month + 2) / 5 + 1, 2),
    ].joined(separator: "-")
  }

  private static func digits(_ number: Int64, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }
}

extension Int64 {
  fileprivate func quotientRoundedDown(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
