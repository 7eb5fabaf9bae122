package import Diagnostics
import Foundation

package struct ContentFile: Sendable, Equatable {
  package let relativePath: String; package let displayPath: String; package let size: Int
}
package struct ContentFolder: Sendable {
  package let displayPath: String
  package let files: [ContentFile]
  package init(path: String, diagnostics: inout [Diagnostic]) {
    let p = path.hasSuffix("/") ? String(path.dropLast()) : path
    displayPath = p
    let e = FileManager.default.enumerator(atPath: p)
    var f: [ContentFile] = []
    while let n = e?.nextObject() as? String {
      var d: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: p + "/" + n, isDirectory: &d)
      if !d.boolValue { f.append(ContentFile(relativePath: n, displayPath: p + "/" + n, size: 0)) }
    }
    files = f.sorted { $0.relativePath < $1.relativePath }
  }
  package func read(_ file: ContentFile, diagnostics: inout [Diagnostic]) -> [UInt8]? {
    FileManager.default.contents(atPath: file.displayPath).map { Array($0) }
  }
  package func readRaw(_ file: ContentFile, diagnostics: inout [Diagnostic]) -> [UInt8]? {
    read(file, diagnostics: &diagnostics)
  }
}
