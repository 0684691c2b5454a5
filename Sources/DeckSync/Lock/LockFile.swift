import JSONText

/// A lock as a file in the collection: who changes it, and until when nobody else may.
///
/// It ends by itself, so that a process that was killed never needs anybody to clean up.
public struct LockFile: Equatable, Sendable {
  /// Who runs the process, for people.
  public var owner: String
  /// The name of its machine.
  public var host: String
  /// Its process id.
  public var process: Int32
  /// What no other process has.
  public var token: String
  /// When it was taken.
  public var since: UTCTime
  /// When it ends by itself.
  public var until: UTCTime

  /// For how long a lock is taken, in seconds.
  static let lifetime: Int64 = 600

  /// The name of the file of a namespace.
  package static func name(of namespace: String) -> String { "_deckform.\(namespace).lock.json" }

  /// The lock of a process, taken at some time.
  init(of holder: LockHolder, since: UTCTime) {
    (owner, host, process) = (holder.owner, holder.host, holder.process)
    (token, self.since) = (holder.token, since)
    until = holder.now() + Self.lifetime
  }

  /// Whether somebody else may take it: it is over, or its process is.
  func isOver(for holder: LockHolder) -> Bool {
    until <= holder.now() || (host == holder.host && !holder.isRunning(process))
  }

  /// Who has it since when and until when, in words.
  public var phrase: String {
    "\(owner) (process \(process)), since \(since.phrase), until \(until.phrase)"
  }
}

extension LockFile {
  /// The bytes of the file; they are the process's alone.
  var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("deckform_lock", 1)
      json.member("owner", owner)
      json.member("host", host)
      json.member("process", process)
      json.member("token", token)
      json.member("since", since.seconds)
      json.member("until", until.seconds)
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  /// Reads a file; nil when it is no lock, which then keeps nobody out.
  init?(_ bytes: [UInt8]) {
    do throws(JSONError) {
      let json = try JSONElement.parse(bytes)
      owner = try json.text("owner")
      host = try json.text("host")
      process = Int32(clamping: try json.required("process").requiredInt())
      token = try json.text("token")
      since = UTCTime(seconds: try json.required("since").requiredInt())
      until = UTCTime(seconds: try json.required("until").requiredInt())
    } catch {
      return nil
    }
  }
}
