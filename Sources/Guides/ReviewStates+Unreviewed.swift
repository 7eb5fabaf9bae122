import ToolkitModel

extension ReviewStates {
  /// How many texts nobody has signed as they stand, and how many there are.
  package var unreviewed: (count: Int, all: Int) {
    let counts = counts
    return (
      counts.filter { !$0.key.isReviewed }.values.reduce(0, +), counts.values.reduce(0, +)
    )
  }
}
