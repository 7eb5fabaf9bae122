import CCmark
import Diagnostics

/// What is known of the fences of one text, or of the body of one directive.
struct FenceLevel {
  /// A fence that no line closes.
  struct Open {
    let fence: Fence
    let position: SourcePosition
    /// Those in the block itself.
    var inner: [Open] = []

    /// Whether a line that ends this fence ends another too, and that one first.
    func ends(_ outer: Fence) -> Bool {
      fence.mark == outer.mark && fence.length >= outer.length
    }
  }

  /// In the order of the text.
  var open: [Open] = []
  /// The directives so far, each as its fence and its line in the source text.
  var directives: [(fence: Fence, line: Int)] = []
  /// Whether a fence before was wrong, so that a bare one that follows only shows the same fault again.
  var isAstray = false
}

/// Fences that do not match: never closed, or closed by a line that was meant for another.
///
/// cmark reports nothing of the kind. What follows such a fence is not in its block: nothing can get under
/// "Do not", or out of sight of a check, because a line was forgotten.
extension Conversion {
  /// Appends a code block, or the directive that it is.
  mutating func convertCodeBlock(_ node: OpaquePointer, _ fragment: Fragment) {
    guard let fence = Fence(of: node, in: fragment) else { return appendCodeBlock(node) }
    let literal = cmark_node_get_literal(node).map { Array(String(cString: $0).utf8) } ?? []
    guard let info = cmark_node_get_fence_info(node), info.pointee == CChar(UInt8(ascii: "{"))
    else {
      appendCodeBlock(node)
      note(fence, ofCode: literal, fragment)
      return
    }
    let level = fences
    fences = FenceLevel()
    let index = nodes.count
    let next = fence.directive(in: literal[...])
    let hasReadBody = convertDirective(
      node, info: Array(String(cString: info).utf8), literal, fragment,
      hasWholeBody: fence.isClosed && next == nil)
    let inner = fences.open
    fences = level
    let isRight = settle(fence, inner, next: hasReadBody ? nil : next, fragment)
    if !isRight, nodes.count > index, nodes[index].kind == .directive {
      nodes[index].descendants = 0
    }
    fences.directives.append((fence, fragment.sourceLine(fence.line)))
  }

  /// Notes what is wrong with the fence of a directive, or reports it.
  ///
  /// - Parameters:
  ///   - fence: that of the directive.
  ///   - inner: the fences in the body that no line of it closes.
  ///   - next: the line of content that was not read which begins another directive, if the fence is too short
  ///     for that.
  ///   - fragment: what cmark read.
  /// - Returns: whether the directive holds what it should.
  private mutating func settle(
    _ fence: Fence, _ inner: [FenceLevel.Open], next: Int?, _ fragment: Fragment
  ) -> Bool {
    guard fence.isClosed else {
      fences.open.append(
        FenceLevel.Open(fence: fence, position: place(of: fence, fragment), inner: inner))
      fences.isAstray = true
      return false
    }
    let place = place(of: fence, fragment)
    var isRight = !report(fence, at: place, holding: inner)
    if isRight, let next {
      reportShort(fence, at: place, before: line(of: fence, next, fragment))
      isRight = false
    }
    if !isRight { fences.isAstray = true }
    return isRight
  }

  /// Reports what is wrong with the fences in the body of a directive; whether its own is wrong for it.
  private mutating func report(
    _ fence: Fence, at place: SourcePosition, holding inner: [FenceLevel.Open]
  ) -> Bool {
    for open in inner where !open.ends(fence) { reportOpen(open, within: fence) }
    guard let first = inner.first(where: { $0.ends(fence) }) else { return false }
    reportShort(fence, at: place, before: first.position.line)
    _ = report(first.fence, at: first.position, holding: first.inner)
    return true
  }

  /// Notes what is wrong with the fence of code, or reports it.
  private mutating func note(_ fence: Fence, ofCode literal: [UInt8], _ fragment: Fragment) {
    if fence.isBare, fences.isAstray { return }
    guard fence.isClosed else {
      fences.open.append(FenceLevel.Open(fence: fence, position: place(of: fence, fragment)))
      fences.isAstray = true
      return
    }
    if fence.isBare,
      let box = fences.directives.last(where: {
        $0.fence.mark == fence.mark && $0.fence.length <= fence.length
      })
    {
      let line = text.position(line: box.line, column: 1).line
      problems.report(
        "bare-fence", "this fence may begin code, or end the block that begins in line \(line)",
        at: place(of: fence, fragment), length: fence.length,
        remedy: "delete the line, or write \(fence.end)text if code begins here; "
          + "a block around code needs a longer fence")
      fences.isAstray = true
    } else if let next = fence.directive(in: literal[...]) {
      reportShort(fence, at: place(of: fence, fragment), before: line(of: fence, next, fragment))
      fences.isAstray = true
    }
  }

  /// The line of the file that a line of the content of a block is, counted from 0.
  private func line(of fence: Fence, _ number: Int, _ fragment: Fragment) -> Int {
    text.position(line: fragment.sourceLine(fence.line + 1 + number), column: 1).line
  }

  /// Reports a fence that ends with a line that was meant for another.
  private mutating func reportShort(_ fence: Fence, at place: SourcePosition, before line: Int) {
    problems.report(
      "short-fence",
      "this fence is not closed before the one in line \(line), which is at least as long",
      at: place, length: fence.length,
      remedy: "end it with \(fence.end) before line \(line), or begin and end it with "
        + "\(fence.longer) to contain the other")
  }

  /// Reports a fence that no line closes; `outer` is that of the directive that it stands in.
  mutating func reportOpen(_ open: FenceLevel.Open, within outer: Fence? = nil) {
    let fence = open.fence
    let remedy =
      if fence.isBare {
        if let outer, outer.mark == fence.mark {
          "write \(outer.end) if it ends the block around it, or end it with a line of \(fence.end)"
        } else {
          "delete the line if nothing begins here, or write a line of \(fence.end) where it ends"
        }
      } else {
        "write a line of \(fence.end) where it ends"
      }
    problems.report(
      "open-fence", "this fence is not closed", at: open.position, length: fence.length,
      remedy: remedy)
    // A shorter fence in it, or one of other marks, was meant to end it.
    for inner in open.inner where !inner.fence.isBare { reportOpen(inner) }
  }

  private func place(of fence: Fence, _ fragment: Fragment) -> SourcePosition {
    position(line: fence.line, column: fence.column, in: fragment)
  }
}
