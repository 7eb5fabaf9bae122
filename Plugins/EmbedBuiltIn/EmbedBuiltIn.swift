import Foundation
import PackagePlugin

/// Turns the files below the target's `Templates` link into one Swift source file.
@main
struct EmbedBuiltIn: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = target.directoryURL.appending(path: "Templates").resolvingSymlinksInPath()
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path()).sorted()
    // Folders are inputs too: their times change when a file comes or goes.
    let inputs = [folder] + paths.map { folder.appending(path: $0) }
    return [
      .buildCommand(
        displayName: "Embedding \(folder.lastPathComponent)",
        executable: try context.tool(named: "EmbedFiles").url,
        arguments: [folder.path(), output.path()],
        inputFiles: inputs,
        outputFiles: [output])
    ]
  }
}
