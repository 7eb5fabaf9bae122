import Composition
import Diagnostics
import Publishing
import ToolkitModel

extension ToolkitSettings.Output {
  /// The output of this name.
  var output: any Output {
    switch self {
    case .site: SiteOutput()
    case .markdown: MarkdownOutput()
    case .data: DataOutput()
    case .print: PrintOutput()
    case .archive: ArchiveOutput()
    }
  }
}

/// The outputs that a toolkit wants, and those of them that a run makes.
package struct Outputs: Sendable {
  let wanted: [any Output]
  let made: [any Output]
  /// Those that stay as they were published.
  let kept: [any Output]
}

extension Outputs {
  /// The same, for a run that only checks what they are made of.
  var makingNone: Outputs { Outputs(wanted: wanted, made: [], kept: wanted) }

  /// The same for a purpose: how full boxes are can be asked of a toolkit that wants no PDFs.
  func made(for purpose: Purpose) -> Outputs {
    guard case .check(fit: true) = purpose, !wants(.print) else { return self }
    return Outputs(wanted: wanted, made: made + [PrintOutput()], kept: kept)
  }

  /// - Parameters:
  ///   - wanted: what the toolkit wants.
  ///   - only: what to make of it; empty for all.
  init(_ wanted: [ToolkitSettings.Output], only: [ToolkitSettings.Output]) {
    func isMade(_ name: ToolkitSettings.Output) -> Bool { only.isEmpty || only.contains(name) }
    self.wanted = wanted.map(\.output)
    made = wanted.filter(isMade).map(\.output)
    kept = wanted.filter { !isMade($0) }.map(\.output)
  }

  /// Whether the toolkit wants an output, so that pages may lead to its files.
  func wants(_ name: ToolkitSettings.Output) -> Bool { wanted.contains { $0.name == name } }

  /// Whether the files that the toolkit brings are made anew; they are the site's where it has one.
  var bringsFiles: Bool { !kept.contains { $0.prefix.isEmpty } }

  /// Makes what pages offer, all outputs side by side.
  func makeAhead(of materials: Materials, write: @escaping Site.Writer) async -> [MadeAhead] {
    await withTaskGroup(of: (Int, MadeAhead).self) { group in
      for (index, output) in made.enumerated() {
        group.addTask { (index, await output.makeAhead(of: materials, write: write)) }
      }
      var done: [(Int, MadeAhead)] = []
      for await one in group { done.append(one) }
      return done.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  /// The output that a published file belongs to.
  static func owner(of path: String) -> ToolkitSettings.Output {
    let all = ToolkitSettings.Output.allCases
    return all.first { !$0.output.prefix.isEmpty && path.hasPrefix($0.output.prefix) }
      ?? all.first { $0.output.prefix.isEmpty } ?? .site
  }

  /// The paths that two pieces or files need, whatever this run makes.
  func pathClashes(in plan: SitePlan) -> [Diagnostic] {
    // Those that nobody can rename come first.
    let fixed = ["manifest.json"] + wanted.flatMap { $0.fixedPaths(in: plan) }
    let claims =
      fixed.map { PathClaim($0, "every site") } + wanted.flatMap { $0.pathClaims(in: plan) }
      + plan.brought
    return PathClashes.diagnostics(for: claims)
      + ToolkitSettings.Output.allCases.filter { $0.output.foreseesPaths && !wants($0) }
      .flatMap { PathClashes.diagnostics(for: $0.output.pathClaims(in: plan)) }
  }
}
