import Glibc

/// A place that text is written to.
package protocol TextSink: Sendable {
  /// Writes all of `text`, or as much as the other side takes.
  func write(_ text: String)
}

/// An open file of the process, such as standard output.
///
/// Nothing is held back in a buffer.
package struct DescriptorSink: TextSink {
  private let descriptor: Int32

  /// A sink for an open file descriptor.
  package init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  package func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var done = 0
      while done < bytes.count {
        let count = Glibc.write(
          descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
        if count > 0 {
          done += count
        } else if count == 0 || !mayTryAgain() {
          return  // A full disk or a closed pipe: there is nobody left to tell.
        }
      }
    }
  }

  /// Whether the last write was only interrupted, or has to wait for room.
  private func mayTryAgain() -> Bool {
    guard errno == EAGAIN else { return errno == EINTR }
    var room = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return poll(&room, 1, -1) >= 0 || errno == EINTR
  }
}
