package import Diagnostics
package import ToolkitModel

/// A map with its regions laid out, made once for a guide, and what is wrong with it.
package struct DrawnMap: Sendable {
  let map: ReportMap
  let drawing: MapDrawing
  package let diagnostics: [Diagnostic]

  package init(of map: ReportMap) {
    var diagnostics: [Diagnostic] = []
    let file = BoundaryFile(
      parsing: map.boundaries, naming: map.property, diagnostics: &diagnostics)
    let known = file.regions.map(\.name)
    // A file that cannot be read would have each name reported as well.
    if diagnostics.isEmpty {
      for name in map.regions.map(\.name) + map.insets.flatMap(\.names)
      where !known.contains(name.value) {
        diagnostics.append(
          Diagnostic(
            .error, "unknown-region", "the boundaries have no region '\(name.value)'",
            at: name.position, length: name.length,
            remedy: suggestion(for: name.value, among: known).map { "did you mean '\($0)'?" }
              ?? "`property` says which property of the boundaries names them"))
      }
    }
    self.map = map
    self.diagnostics = diagnostics
    drawing = MapDrawing(file, of: map)
  }
}
