import Platform

/// What the system knows of paths.
enum FilePlace {
  /// The path without links, dots and doubled slashes; `nil`, with `errno` set, if it leads nowhere.
  static func realPath(of path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
