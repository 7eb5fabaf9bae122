/// What a publication did to the site.
///
/// The manifest itself is not counted: where only it differs, the site is published with nothing
/// added, changed or removed.
package enum Outcome: Hashable, Sendable {
  /// The site already was what was to be published, and was not touched.
  case unchanged(files: Int)
  /// The new site stands in the old one's place.
  case published(added: Int, changed: Int, removed: Int, kept: Int)
}
