// swift-tools-version: 6.2
import PackageDescription

/// The settings of every target: language mode 6, warnings as errors, explicit imports.
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
    // C libraries as Swift modules. Only one target imports each.
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    // Memory for cmark's documents that is freed as a whole.
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
    // Linked on macOS only; elsewhere it is loaded when needed.
    .systemLibrary(
      name: "CQPDF", pkgConfig: isMac ? "libqpdf" : nil,
      providers: [.apt(["libqpdf-dev"]), .brew(["qpdf"])]),

    .systemLibrary(
      name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(
      name: "CXML", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),

    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),

    // RE2 is C++. CPatterns wraps it in a few C functions.
    .systemLibrary(
      name: "CRE2", pkgConfig: isMac ? "re2" : nil,
      providers: [.apt(["libre2-dev"]), .brew(["re2"])]),
    .target(
      name: "CPatterns", dependencies: ["CRE2"], linkerSettings: [.linkedLibrary("re2")]),

    // Problems with position and remedy; one printer for each format.
    .target(name: "Diagnostics", dependencies: ["JSON", "Platform"], swiftSettings: strict),

    // A text as readers see it, in plain characters: for checks, search and word limits.
    .target(name: "TextFolding", swiftSettings: strict),

    // SHA-256 by libcrypto.
    .target(name: "Digests", dependencies: ["CCrypto"], swiftSettings: strict),

    // Regular expressions in linear time, by RE2.
    .target(name: "Patterns", dependencies: ["CPatterns", "TextFolding"], swiftSettings: strict),

    // The C library, whatever the system calls it.
    .target(name: "Platform", swiftSettings: strict),

    // JSON: values, a reader and a writer.
    .target(name: "JSON", swiftSettings: strict),

    // System calls on files and folders: one error, one reader, and operations that tests can make fail.
    .target(name: "Files", dependencies: ["Platform"], swiftSettings: strict),

    // ZIP files, by libzip.
    .target(
      name: "Archives", dependencies: ["CZip", "Platform", "Diagnostics"], swiftSettings: strict),

    // XML by Expat, and safe SVG drawings.
    .target(name: "XML", dependencies: ["CXML", "Diagnostics"], swiftSettings: strict),

    // PDF files without data that identifies their authors, by libqpdf.
    .target(name: "PDFDocuments", dependencies: ["CQPDF"], swiftSettings: strict),

    // Pictures without data on their author, place or device.
    .target(name: "Pictures", dependencies: ["Platform", "CZlib"], swiftSettings: strict),

    // Markdown bytes to a tree, with our dialect; the tree to HTML, Markdown and headings.
    .target(
      name: "CommonMark",
      dependencies: ["Platform", "Diagnostics", "TextFolding", "CCmark", "CDocuments"],
      swiftSettings: strict),

    // Fills templates with values; every mistake is an error.
    .target(name: "Templating", dependencies: ["Diagnostics"], swiftSettings: strict),

    // The content model; independent of files, templates and HTML.
    .target(
      name: "ToolkitModel", dependencies: ["Patterns", "Diagnostics", "TextFolding"],
      swiftSettings: strict),

    // Texts in other languages.
    .target(
      name: "Translation", dependencies: ["ToolkitModel", "Diagnostics"], swiftSettings: strict),

    // Gettext catalogues: read, written, made of a Toolkit's texts and turned into them.
    .target(
      name: "Catalogues",
      dependencies: ["CommonMark", "Translation", "ToolkitModel", "TextFolding", "Diagnostics"],
      swiftSettings: strict),

    // Reads a content folder into a Toolkit.
    .target(
      name: "ToolkitLoading",
      dependencies: [
        "Platform",
        "ToolkitModel", "Patterns", "Files", "Diagnostics", "TextFolding", "CYAML", "XML",
      ],
      swiftSettings: strict),

    // A Toolkit to a Guide: texts selected and numbered, reviews dated, references resolved.
    .target(
      name: "Guides", dependencies: ["ToolkitModel", "Translation", "Digests", "Diagnostics"],
      swiftSettings: strict),

    // Checks on the content, one file each.
    .target(
      name: "ContentChecks",
      dependencies: ["Guides", "ToolkitModel", "CommonMark", "TextFolding", "Diagnostics"],
      swiftSettings: strict),

    // The pieces of a Guide to Markdown by templates, for all outputs.
    .target(
      name: "Composition",
      dependencies: [
        "Platform",
        "Guides", "ToolkitModel", "Templating", "CommonMark", "ConcurrentMap", "Digests", "JSON",
        "XML", "Pictures", "Diagnostics",
      ],
      swiftSettings: strict),

    // Maps an array on several tasks, in order.
    .target(name: "ConcurrentMap", swiftSettings: strict),

    // Documents to pages, and the plan of the whole site.
    .target(
      name: "Publishing",
      dependencies: [
        "Platform",
        "Composition", "Guides", "ToolkitModel", "Templating", "CommonMark", "Digests",
        "PDFDocuments", "Pictures", "ConcurrentMap", "TextFolding", "JSON", "Diagnostics",
        "QRCodes",
      ],
      swiftSettings: strict),

    // Sheets to PDF by WeasyPrint, books by Typst: workers and cache; independent of toolkits.
    .target(
      name: "PrintEngine",
      dependencies: [
        "Platform",
        "Digests", "Diagnostics", "Files", "JSON",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: strict),

    // Editions laid out as books, for paper and for screens; independent of print engines.
    .target(
      name: "Books",
      dependencies: [
        "Composition", "Guides", "ToolkitModel", "Templating", "CommonMark", "ConcurrentMap",
        "JSON",
        "Diagnostics",
      ],
      swiftSettings: strict),

    // Flyers, cards and forms on sheets of paper; print jobs for these and for books.
    .target(
      name: "Sheets",
      dependencies: [
        "Books", "PrintEngine", "Composition", "Guides", "ToolkitModel", "Templating", "CommonMark",
        "ConcurrentMap", "JSON", "Diagnostics", "QRCodes",
      ],
      swiftSettings: strict),

    // Codes that phones read, for sheets and pages.
    .target(name: "QRCodes", dependencies: ["CQREncode"], swiftSettings: strict),

    // Downloads: the site as a ZIP, editions as EPUB and as a single page.
    .target(
      name: "Archiving",
      dependencies: [
        "Archives", "Books", "Publishing", "Composition", "Guides", "ToolkitModel", "Templating",
        "CommonMark", "Digests", "Diagnostics",
      ], swiftSettings: strict),

    // Replaces a folder on disk in one exchange; independent of pages.
    .target(
      name: "Storage", dependencies: ["Platform", "Digests", "Diagnostics", "Files", "JSON"],
      swiftSettings: strict),

    // The files of `Templates/`, embedded in the program.
    .target(
      name: "BuiltIn", exclude: ["Templates"], swiftSettings: strict, plugins: ["EmbedBuiltIn"]),
    .executableTarget(name: "EmbedFiles", dependencies: ["Platform"], swiftSettings: strict),
    .plugin(name: "EmbedBuiltIn", capability: .buildTool(), dependencies: ["EmbedFiles"]),

    // The driver: options and outputs to files, in order; independent of the terminal.
    .target(
      name: "Publication",
      dependencies: [
        "Platform",
        "Archiving", "ConcurrentMap", "Books", "Files", "JSON", "Publishing", "Sheets",
        "PrintEngine", "Storage", "Composition", "ContentChecks", "Guides", "ToolkitLoading",
        "Catalogues", "Translation", "ToolkitModel",
        "Templating", "CommonMark", "XML", "BuiltIn", "Diagnostics",
      ],
      swiftSettings: strict),

    // The command line as a library; the only target that uses the terminal.
    .target(
      name: "HandbillCommand",
      dependencies: [
        "Platform",
        "Publication", "Publishing", "PrintEngine", "Storage", "Composition", "Guides",
        "ToolkitLoading",
        "Catalogues", "Translation", "ToolkitModel", "Templating", "CommonMark", "Digests",
        "PDFDocuments", "XML",
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
      name: "CataloguesTests",
      dependencies: ["Catalogues", "CommonMark", "ToolkitModel", "Diagnostics"],
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
      exclude: ["Languages"],
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
    // Kinds of content that tests bring.
    .testTarget(
      name: "KindTests",
      dependencies: [
        "ToolkitModel", "ToolkitLoading", "Translation", "Guides", "ContentChecks", "Composition",
        "Publishing", "Templating", "CommonMark", "JSON", "BuiltIn", "Diagnostics",
      ], swiftSettings: strict),
    // Everything that is not Swift: scripts, package lists, licenses.
    .testTarget(name: "RepositoryTests", swiftSettings: strict),
  ],
  cxxLanguageStandard: .cxx17
)
