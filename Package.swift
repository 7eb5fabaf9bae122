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

#if os(macOS)
  let isMac = true
#else
  let isMac = false
#endif

let package = Package(
  name: "handbill",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "handbill", targets: ["handbill"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2", traits: []),
  ],
  targets: [
    // C libraries as Swift modules; each is imported by one target only.
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    // cmark's documents in memory that is given back as a whole.
    .target(name: "CDocuments", dependencies: ["CCmark"]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),

    .systemLibrary(
      name: "CQREncode", pkgConfig: "libqrencode",
      providers: [.apt(["libqrencode-dev"]), .brew(["qrencode"])]),
    // Not linked where it can be loaded when it is needed.
    .systemLibrary(
      name: "CQPDF", pkgConfig: isMac ? "libqpdf" : nil,
      providers: [.apt(["libqpdf-dev"]), .brew(["qpdf"])]),

    .systemLibrary(
      name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(
      name: "CXML", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),

    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),

    // RE2 is C++: it is seen through the few C functions of CPatterns.
    .systemLibrary(
      name: "CRE2", pkgConfig: isMac ? "re2" : nil,
      providers: [.apt(["libre2-dev"]), .brew(["re2"])]),
    .target(
      name: "CPatterns", dependencies: ["CRE2"], linkerSettings: [.linkedLibrary("re2")]),

    // What is wrong, where, in plain words; one printer a format.
    .target(name: "Diagnostics", dependencies: ["JSON"], swiftSettings: strict),

    // A text as its readers see it, in plain signs: for checks, search and budgets.
    .target(name: "TextFolding", swiftSettings: strict),

    // SHA-256 by libcrypto.
    .target(name: "Digests", dependencies: ["CCrypto"], swiftSettings: strict),

    // Regular expressions that take no longer than their text is long, by RE2.
    .target(name: "Patterns", dependencies: ["CPatterns"], swiftSettings: strict),

    // JSON: values, a reader and a writer.
    .target(name: "JSON", swiftSettings: strict),

    // System calls on files and folders: one error, one reader, and operations that tests can make fail.
    .target(name: "Files", swiftSettings: strict),

    // ZIP files, by libzip.
    .target(name: "Archives", dependencies: ["CZip", "Diagnostics"], swiftSettings: strict),

    // XML by Expat, and drawings in SVG that can do no harm.
    .target(name: "XML", dependencies: ["CXML", "Diagnostics"], swiftSettings: strict),

    // PDF files without what tells who made them, by libqpdf.
    .target(name: "PDFDocuments", dependencies: ["CQPDF"], swiftSettings: strict),

    // Pictures without what tells who made them, where and with what.
    .target(name: "Pictures", dependencies: ["CZlib"], swiftSettings: strict),

    // Markdown bytes to a tree, our dialect on it, to HTML, Markdown and headings.
    .target(
      name: "CommonMark", dependencies: ["Diagnostics", "TextFolding", "CCmark", "CDocuments"],
      swiftSettings: strict),

    // Fills a template with values; strict.
    .target(name: "Templating", dependencies: ["Diagnostics"], swiftSettings: strict),

    // What a toolkit is; knows nothing of files, templates or HTML.
    .target(
      name: "ToolkitModel", dependencies: ["Patterns", "Diagnostics", "TextFolding"],
      swiftSettings: strict),

    // Texts in other languages.
    .target(
      name: "Translation", dependencies: ["ToolkitModel", "Diagnostics"], swiftSettings: strict),

    // Reads a content folder into a Toolkit.
    .target(
      name: "ToolkitLoading",
      dependencies: [
        "ToolkitModel", "Patterns", "Files", "Diagnostics", "TextFolding", "CYAML", "XML",
      ],
      swiftSettings: strict),

    // A Toolkit to a Guide: chosen, its reviews dated, numbered, its references resolved.
    .target(
      name: "Guides", dependencies: ["ToolkitModel", "Digests", "Diagnostics"],
      swiftSettings: strict),

    // One file per check on the content.
    .target(
      name: "ContentChecks",
      dependencies: ["Guides", "ToolkitModel", "CommonMark", "TextFolding", "Diagnostics"],
      swiftSettings: strict),

    // A Guide's pieces through templates to Markdown, for every consumer alike.
    .target(
      name: "Composition",
      dependencies: [
        "Guides", "ToolkitModel", "Templating", "CommonMark", "ConcurrentMap", "JSON", "XML",
        "Diagnostics",
      ],
      swiftSettings: strict),

    // An array on several tasks, in order.
    .target(name: "ConcurrentMap", swiftSettings: strict),

    // Documents to pages, and the plan of the whole site.
    .target(
      name: "Publishing",
      dependencies: [
        "Composition", "Guides", "ToolkitModel", "Templating", "CommonMark", "Digests",
        "PDFDocuments", "Pictures", "ConcurrentMap", "TextFolding", "JSON", "Diagnostics",
      ],
      swiftSettings: strict),

    // Print HTML to PDF by WeasyPrint: workers, cache; knows nothing of toolkits.
    .target(
      name: "PrintEngine",
      dependencies: [
        "Digests", "Diagnostics", "Files", "JSON",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: strict),

    // Editions laid out as books, for paper and for screens; knows nothing of print engines.
    .target(
      name: "Books",
      dependencies: [
        "Composition", "Guides", "ToolkitModel", "Templating", "CommonMark", "ConcurrentMap",
        "JSON",
        "Diagnostics",
      ],
      swiftSettings: strict),

    // Flyers, cards and forms on sheets of paper; all that is printed, books too, as print jobs.
    .target(
      name: "Sheets",
      dependencies: [
        "Books", "PrintEngine", "Composition", "Guides", "ToolkitModel", "Templating", "CommonMark",
        "ConcurrentMap", "JSON", "Diagnostics", "CQREncode",
      ],
      swiftSettings: strict),

    // Pages to take away: the site packed, editions as EPUB and as one page.
    .target(
      name: "Archiving",
      dependencies: [
        "Archives", "Books", "Publishing", "Composition", "Guides", "ToolkitModel", "Templating",
        "CommonMark", "Digests", "Diagnostics",
      ], swiftSettings: strict),

    // A folder on the disk that is replaced in one exchange; knows nothing of pages.
    .target(
      name: "Storage", dependencies: ["Digests", "Diagnostics", "Files", "JSON"],
      swiftSettings: strict),

    // The files of `Templates/`, inside the program.
    .target(
      name: "BuiltIn", exclude: ["Templates"], swiftSettings: strict, plugins: ["EmbedBuiltIn"]),
    .executableTarget(name: "EmbedFiles", swiftSettings: strict),
    .plugin(name: "EmbedBuiltIn", capability: .buildTool(), dependencies: ["EmbedFiles"]),

    // The driver: options and outputs to files, in order; knows nothing of the terminal.
    .target(
      name: "Publication",
      dependencies: [
        "Archiving", "ConcurrentMap", "Books", "Files", "JSON", "Publishing", "Sheets",
        "PrintEngine", "Storage", "Composition", "ContentChecks", "Guides", "ToolkitLoading",
        "Translation", "ToolkitModel",
        "Templating", "CommonMark", "XML", "BuiltIn", "Diagnostics",
      ],
      swiftSettings: strict),

    // The command line as a library; the only target that knows the terminal.
    .target(
      name: "HandbillCommand",
      dependencies: [
        "Publication", "Publishing", "PrintEngine", "Storage", "Composition", "Guides",
        "ToolkitLoading",
        "Translation", "ToolkitModel", "Templating", "CommonMark", "Digests", "PDFDocuments", "XML",
        "BuiltIn", "JSON", "Diagnostics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Five lines.
    .executableTarget(name: "handbill", dependencies: ["HandbillCommand"], swiftSettings: strict),

    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(name: "JSONTests", dependencies: ["JSON"], swiftSettings: strict),
    .testTarget(name: "XMLTests", dependencies: ["XML", "Diagnostics"], swiftSettings: strict),
    .testTarget(name: "PatternsTests", dependencies: ["Patterns"], swiftSettings: strict),
    .testTarget(
      name: "TextFoldingTests", dependencies: ["TextFolding"], swiftSettings: strict),
    .testTarget(
      name: "TemplatingTests", dependencies: ["Templating", "Diagnostics"],
      exclude: ["templates.md"], swiftSettings: strict),
    .testTarget(
      name: "CommonMarkTests", dependencies: ["CommonMark", "Diagnostics"],
      exclude: ["Dialect"], swiftSettings: strict),
    .testTarget(
      name: "ToolkitLoadingTests", dependencies: ["ToolkitLoading", "ToolkitModel", "Diagnostics"],
      swiftSettings: strict),
    .testTarget(
      name: "TranslationTests", dependencies: ["Translation", "ToolkitModel", "Diagnostics"],
      swiftSettings: strict),
    .testTarget(
      name: "GuidesTests", dependencies: ["Guides", "ToolkitModel", "Diagnostics"],
      swiftSettings: strict),
    .testTarget(
      name: "ArchivesTests", dependencies: ["Archives", "Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "Publishing", "Composition", "Templating", "ToolkitModel", "PDFDocuments", "Pictures",
        "Digests", "Diagnostics",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CompositionTests", dependencies: ["Composition", "ToolkitModel", "Diagnostics"],
      swiftSettings: strict),
    .testTarget(
      name: "ContentChecksTests",
      dependencies: [
        "ContentChecks", "Guides", "ToolkitModel", "CommonMark", "TextFolding", "Diagnostics",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "HandbillCommandTests",
      dependencies: [
        "HandbillCommand", "Composition", "BuiltIn", "CommonMark", "ToolkitModel", "Digests",
        "Diagnostics", "Translation",
        "handbill",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PDFDocumentsTests", dependencies: ["PDFDocuments"], swiftSettings: strict),
    .testTarget(name: "PicturesTests", dependencies: ["Pictures"], swiftSettings: strict),
    .testTarget(
      name: "PrintEngineTests",
      dependencies: ["PrintEngine", "BuiltIn", "Digests", "Files", "JSON", "Diagnostics"],
      swiftSettings: strict),
    .testTarget(
      name: "BooksTests", dependencies: ["Books", "ToolkitModel", "Diagnostics"],
      swiftSettings: strict),
    .testTarget(
      name: "SheetsTests",
      dependencies: [
        "Sheets", "Books", "PrintEngine", "Composition", "Guides", "ToolkitModel", "ToolkitLoading",
        "Templating", "CommonMark", "BuiltIn", "Diagnostics",
      ], exclude: ["Books/Expected"], swiftSettings: strict),
    .testTarget(name: "BuiltInTests", dependencies: ["BuiltIn"], swiftSettings: strict),
    .testTarget(
      name: "StorageTests", dependencies: ["Storage", "Digests", "Files", "JSON", "Diagnostics"],
      swiftSettings: strict),
    // What is not Swift: scripts, lists of packages, licenses.
    .testTarget(
      name: "KindTests",
      dependencies: [
        "ToolkitModel", "ToolkitLoading", "Guides", "ContentChecks", "Composition", "Publishing",
        "Templating", "CommonMark", "JSON", "BuiltIn", "Diagnostics",
      ], swiftSettings: strict),
    .testTarget(name: "RepositoryTests", swiftSettings: strict),
  ],
  cxxLanguageStandard: .cxx17
)
