/// Times for people.
enum TimePhrase {
  /// "0.4 ms", "12 ms", "1.23 s", "12.3 s", "123 s".
  static func phrase(_ time: Duration) -> String {
    let microseconds = Int(time.microseconds)
    switch microseconds {
    case ..<9_950: return decimal(rounded(microseconds, 100), digits: 1) + " ms"
    case ..<999_500: return "\(rounded(microseconds, 1000)) ms"
    case ..<9_995_000: return decimal(rounded(microseconds, 10_000), digits: 2) + " s"
    case ..<99_950_000: return decimal(rounded(microseconds, 100_000), digits: 1) + " s"
    default: return "\(rounded(microseconds, 1_000_000)) s"
    }
  }

  private static func rounded(_ number: Int, _ unit: Int) -> Int { (number + unit / 2) / unit }

  /// A number of tenths or hundredths.
  private static func decimal(_ number: Int, digits: Int) -> String {
    let unit = digits == 1 ? 10 : 100
    let fraction = String(number % unit)
    return "\(number / unit)." + String(repeating: "0", count: digits - fraction.count) + fraction
  }
}

extension Duration {
  fileprivate var microseconds: Int64 {
    components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000
  }
}
