/// Does work that is cancelled as soon as something happens.
///
/// - Parameters:
///   - happening: ends when it has happened; it is cancelled when the work is done first.
///   - work: what to do; it returns something also when it is cancelled.
/// - Returns: what the work returned.
package func cancelling<Value: Sendable>(
  when happening: @escaping @Sendable () async -> Void,
  work: @escaping @Sendable () async -> Value
) async -> Value {
  await withTaskGroup(of: Value?.self) { group in
    group.addTask { await work() }
    group.addTask {
      await happening()
      return nil
    }
    var result: Value?
    for await value in group {
      group.cancelAll()
      if let value { result = value }
    }
    guard let result else { preconditionFailure("the work ended without a value") }
    return result
  }
}
