/// What a template writes, in order; every name in it is resolved, and every partial is in its place.
indirect enum TemplateStep: Sendable {
  case text([UInt8])
  case value(TemplateScope.Resolution.Place)
  case section(TemplateScope.Resolution.Place, isInverted: Bool, [TemplateStep])
  /// A partial whose lines may be indented, by its own tag or by one around it.
  case partial([TemplateStep], indentation: [UInt8])
}

/// Makes steps of the tokens of a template that was checked.
struct TemplateBuilding {
  /// Of all templates, partials included, by name.
  let tokens: [String: [TemplateToken]]
  /// The object whose texts are the same in every use, and all such texts by path, ready for the format.
  let placed: (object: String, texts: [String: [UInt8]])
  var scope: TemplateScope

  /// The steps of some tokens; where lines may be indented, their texts stay apart.
  mutating func steps(of tokens: [TemplateToken], isIndented: Bool = false) -> [TemplateStep] {
    var steps: [TemplateStep] = []
    func add(_ step: TemplateStep) {
      if !isIndented, case .text(let more) = step, case .text(let text)? = steps.last {
        steps[steps.count - 1] = .text(text + more)
      } else {
        steps.append(step)
      }
    }
    for token in tokens {
      switch token {
      case .text(let text): add(.text(text))
      case .value(let name):
        guard let found = try? scope.resolve(name) else { continue }
        add(placed.texts[found.path].map { .text($0) } ?? .value(found.place))
      case .section(let name, let isInverted, let inside):
        guard let found = try? scope.resolve(name) else { continue }
        scope.open(found, inverted: isInverted)
        let inner = self.steps(of: inside, isIndented: isIndented)
        scope.close()
        // The object that fills the template does not have the one that is placed, but is always there.
        let shown = found.path == placed.object ? TemplateScope.root : found
        steps.append(.section(shown.place, isInverted: isInverted, inner))
      case .partial(let name, let indentation):
        let isInner = isIndented || !indentation.isEmpty
        let inner = self.steps(of: self.tokens[name] ?? [], isIndented: isInner)
        if isInner {
          steps.append(.partial(inner, indentation: indentation))
        } else {
          inner.forEach(add)
        }
      }
    }
    return steps
  }
}
