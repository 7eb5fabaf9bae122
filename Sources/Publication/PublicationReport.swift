package import Diagnostics
package import PrintEngine
package import Storage

/// What a run found, and what it made.
package struct PublicationReport: Sendable {
  package var diagnostics: [Diagnostic] = []
  /// Whether something could not be made, so that a success is none.
  package var isIncomplete = false
  /// How many pages the site has.
  package var pages = 0
  /// How many texts nobody has signed, and how many there are.
  package var unreviewed = (count: 0, all: 0)
  /// How many PDFs were printed, and how many came from the cache; `nil` where nothing was printed.
  package var printed: (new: Int, reused: Int)?
  /// How full the boxes of each PDF are, in the order of the PDFs.
  package var fills: [(job: String, fills: [BoxFill])] = []
  /// What became of the published site; `nil` where nothing was published.
  package var outcome: Outcome?
}
