import Diagnostics
package import ToolkitModel

/// The files of `Templates/assets/` as a site has them: some are inside pages, the scripts are one file,
/// and comments are for whoever edits them.
package struct SiteAssets: Sendable {
  /// What lies in the site, by path; sorted.
  let files: [Site.File]
  /// The style of the page for addresses that lead nowhere, which is served at any depth.
  let notFoundStyle: [UInt8]
  /// What that page does to find the site's root.
  let notFoundScript: [UInt8]
  /// The style of right-now pages, which must come through where hardly anything does.
  let rightNowStyle: [UInt8]
  /// The quick exit, for right-now pages of a toolkit that has one.
  let exitScript: [UInt8]
  /// That a toolkit's own style sheet has no place for its colour.
  let diagnostics: [Diagnostic]

  /// What the service worker does, without what it keeps.
  let worker: [UInt8]

  private static let sitePath = "assets/site.css"
  private static let workerPath = "assets/worker.js"
  private static let notFoundPath = "assets/not-found.css"
  private static let notFoundScriptPath = "assets/not-found.js"
  private static let rightNowPath = "assets/right-now.css"
  private static let exitPath = "assets/scripts/exit.js"
  private static let scriptsFolder = "assets/scripts/"
  private static let joinedScript = "assets/site.js"
  /// What has no file in the site: it stands in pages, or in the service worker.
  private static let inside: Set = [notFoundPath, notFoundScriptPath, rightNowPath, workerPath]

  /// - Parameters:
  ///   - templates: the files of `Templates/assets/`, by their path in the site.
  ///   - brand: the colour of the toolkit, for the sheets that have a place for it.
  package init(of templates: [Site.File], brand: Brand? = nil) {
    let branded = [Self.sitePath, Self.rightNowPath, Self.notFoundPath]
    let style = brand.map { BrandStyle($0) }
    diagnostics = templates.filter { branded.contains($0.path) }.compactMap {
      style?.diagnostic(for: $0)
    }
    let trimmed = templates.map { file in
      if file.path.hasSuffix(".css") {
        let sheet = TrimmedText(ofStyle: file.bytes).bytes
        return Site.File(
          path: file.path,
          bytes: branded.contains(file.path) ? style?.added(to: sheet) ?? sheet : sheet)
      }
      if file.path.hasSuffix(".js") {
        return Site.File(path: file.path, bytes: TrimmedText(ofScript: file.bytes).bytes)
      }
      return file
    }
    func bytes(_ path: String) -> [UInt8] { trimmed.first { $0.path == path }?.bytes ?? [] }
    notFoundStyle = bytes(Self.notFoundPath)
    notFoundScript = bytes(Self.notFoundScriptPath)
    rightNowStyle = bytes(Self.rightNowPath)
    exitScript = bytes(Self.exitPath)
    worker = bytes(Self.workerPath)
    let scripts = trimmed.filter { $0.path.hasPrefix(Self.scriptsFolder) }
    let joined = Site.File(
      path: Self.joinedScript,
      bytes: Array(scripts.sorted { $0.path < $1.path }.map(\.bytes).joined(separator: [0x0A])))
    files =
      (trimmed.filter {
        !Self.inside.contains($0.path) && !$0.path.hasPrefix(Self.scriptsFolder)
      } + [joined]).sorted { $0.path < $1.path }
  }

  /// A style sheet as the site has it, by its name without folder and ending.
  package func styleSheet(_ name: String) -> [UInt8]? {
    files.first { $0.path == "assets/\(name).css" }?.bytes
  }
}
