import Platform
import Subprocess

/// How a worker is started.
struct WorkerProcess: Sendable {
  let python: String
  let environment: [String: String]
  let clock: any Clock<Duration>

  /// Starts a worker in a folder that holds its script, and ends it when `body` is done.
  ///
  /// - Parameters:
  ///   - folder: the working folder; the worker's complaints go into a file there.
  ///   - log: the name of that file.
  ///   - body: talks to the worker.
  /// - Returns: what `body` returned; `nil` where no process could be started.
  func run<Result: Sendable>(
    in folder: WorkFolder, log: String,
    body: (inout Conversation) async -> Result
  ) async -> Result? {
    // Writing to a worker that just died must be an error, not our own end. Nobody who prints to a
    // pipe is hurt: writing there fails all the same.
    signal(SIGPIPE, SIG_IGN)
    do {
      return try await Subprocess.run(
        .name("sh"),
        // The shell only changes the folder and opens the log; `exec` makes it the worker.
        arguments: [
          "-c", #"cd "$1" && exec "$2" worker.py 2>"$3""#, "sh", folder.path, python, log,
        ],
        environment: .custom(variables(in: folder)), input: .inputWriter, output: .sequence,
        error: .discarded
      ) { execution in
        var conversation = Conversation(execution, clock: clock)
        let result = await body(&conversation)
        // Whatever it still does, nobody waits for it.
        try? execution.send(signal: .kill)
        return result
      }.closureResult
    } catch {
      return nil
    }
  }

  /// The last thing that a worker complained of; empty when it was silent.
  static func lastWords(in folder: WorkFolder, log: String) -> String {
    guard let bytes = try? folder.read(log) else { return "" }
    return bytes.suffix(4_000).split(separator: UInt8(ascii: "\n")).last
      .map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// The caller's variables, and those that make the output the same everywhere.
  private func variables(in folder: WorkFolder) -> [Subprocess.Environment.Key: String] {
    var values = environment
    // What a library leaves behind when it is killed goes with the folder.
    values["TMPDIR"] = folder.path
    values["HANDBILL_PRINT_FOLDER"] = folder.path
    values["LC_ALL"] = "C.UTF-8"
    values["TZ"] = "UTC"
    values["PYTHONHASHSEED"] = "0"
    values["PYTHONDONTWRITEBYTECODE"] = "1"
    // Wherever the shell and fc-list are looked for, they are there in the end.
    values["PATH"] = (environment["PATH"].map { "\($0):" } ?? "") + "/usr/bin:/bin"
    var keyed: [Subprocess.Environment.Key: String] = [:]
    for (name, value) in values {
      if let key = Subprocess.Environment.Key(rawValue: name) { keyed[key] = value }
    }
    return keyed
  }
}
