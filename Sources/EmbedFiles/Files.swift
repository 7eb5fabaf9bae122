import Platform

/// The paths of all files below a folder, relative to it, sorted by their bytes.
///
/// Names that start with a dot are passed over: editors and file managers leave such files behind.
func paths(below root: String) -> [String] {
  var found: [String] = []
  var folders = [""]
  while let folder = folders.popLast() {
    guard let stream = opendir(root + "/" + folder) else {
      stop("\(root)/\(folder): cannot be read")
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      var status = stat()
      guard stat(root + "/" + folder + name, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: folders.append(folder + name + "/")
      case S_IFREG: found.append(folder + name)
      default: continue
      }
    }
  }
  return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// All bytes of a file.
func read(_ path: String) -> [UInt8] {
  guard let file = fopen(path, "rb") else { stop("\(path): cannot be read") }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    if count == 0 { break }
    bytes += buffer[..<count]
  }
  guard ferror(file) == 0 else { stop("\(path): cannot be read") }
  return bytes
}

/// Writes a whole file.
func write(_ bytes: [UInt8], to path: String) {
  guard let file = fopen(path, "wb") else { stop("\(path): cannot be written") }
  let written = fwrite(bytes, 1, bytes.count, file)
  guard fclose(file) == 0, written == bytes.count else { stop("\(path): cannot be written") }
}
