// swift-tools-version: 6.2
import PackageDescription

/// What every target is compiled with: language mode 6, no warning left standing, narrow imports.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "handbill",
  platforms: [.macOS(.v15)],
  targets: [
    // C libraries as Swift modules; each is imported by one target only.
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),

    // What is wrong, where, in plain words; one printer a format.
    .target(name: "Diagnostics", swiftSettings: strict),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),

    // Markdown bytes to a tree, our dialect on it, to HTML and back to Markdown.
    .target(
      name: "CommonMark", dependencies: ["CCmark", "Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "CommonMarkTests", dependencies: ["CommonMark", "Diagnostics"],
      exclude: ["Dialect"], swiftSettings: strict),
  ]
)
