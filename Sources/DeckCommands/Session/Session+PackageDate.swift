import AnkiPackage
import DeckPlan
import DeckSync

extension Session {
  /// A target whose package is written with the date that its content has.
  func dated(_ opened: WritableTarget, for plan: Plan) throws -> WritableTarget {
    guard !opened.isDated, let date = try packageDate(for: plan, on: opened.backend),
      let package = opened.backend as? PackageBackend
    else { return opened }
    var dated = opened
    dated.isDated = true
    dated.backend = PackageBackend(
      path: package.path, namespace: package.namespace, timestamp: date)
    return dated
  }

  /// The date of what a plan writes into a package; nil when it writes into none.
  ///
  /// Anki takes only what is newer than the learner's: says so when nothing tells a date.
  @discardableResult
  func packageDate(
    for plan: Plan, on backend: any ReadableBackend
  ) throws -> Int64? {
    guard backend is PackageBackend, plan.stops.isEmpty, !plan.performable.isEmpty else {
      return nil
    }
    if let date = try dateOfEnvironment() ?? GitCheckout(folder: folder).commitDate { return date }
    console.writeWarning(
      "this package has no date of its own, and learners may not get its changes: build it from a "
        + "git commit, or set SOURCE_DATE_EPOCH to the time of the release (seconds since 1970)")
    return PackageBackend.baseTimestamp
  }

  /// What SOURCE_DATE_EPOCH says; a date that is none ends the command.
  private func dateOfEnvironment() throws -> Int64? {
    guard let text = Environment["SOURCE_DATE_EPOCH"] else { return nil }
    // Up to the year 9999: a larger number counts milliseconds.
    guard let date = Int64(text), (0..<253_402_300_800).contains(date) else {
      console.writeError(
        "SOURCE_DATE_EPOCH is \"\(Printable.line(text))\", and not a number of seconds since 1970")
      throw ExitStatus.usage.exit
    }
    return date
  }
}
