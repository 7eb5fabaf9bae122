import Platform
package import ToolkitModel

/// Where a command writes and what it knows of the world around it.
///
/// Tests bring their own, so that the whole program can be driven in one process.
package struct Console: Sendable {
  package let standardOutput: @Sendable (String) -> Void
  package let standardError: @Sendable (String) -> Void
  package let standardInput: @Sendable () -> [UInt8]
  package let environment: [String: String]
  /// Whether standard error is a terminal.
  package let isTerminal: Bool
  /// The day by the clock, in UTC.
  package let clock: @Sendable () -> CalendarDate

  /// The console of the process itself.
  package static func process(environment: [String: String]) -> Console {
    Console(
      standardOutput: { write($0, to: 1) }, standardError: { write($0, to: 2) },
      standardInput: { readAll(from: 0) }, environment: environment,
      isTerminal: isatty(2) == 1,
      clock: { CalendarDate(daysSince1970: Int(time(nil)) / 86400) })
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while let start = rest.baseAddress, !rest.isEmpty {
        let count = Platform.write(descriptor, start, rest.count)
        // A reader that has gone away wants no more; there is nobody left to tell.
        guard count > 0 || errno == EINTR else { return }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(max(0, count)))
      }
    }
  }

  private static func readAll(from descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }
}
