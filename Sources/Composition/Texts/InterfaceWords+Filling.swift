package import ToolkitModel

extension InterfaceWords {
  /// A word with values in the place of its names (`{count} of {base}`).
  package func filled(_ key: String, _ values: [String: String]) -> String {
    var text = self[key]
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      text = text.replacing("{\(name)}", with: value)
    }
    return text
  }
}
