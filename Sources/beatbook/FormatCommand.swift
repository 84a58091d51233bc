import ArgumentParser
import Foundation
import Language
import Shell

/// Writes scripts in the one way that all scripts are written.
struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format", abstract: "Format scripts: print them, write them back, or check them.")

  @Flag(
    name: [.customLong("write"), .customLong("in-place")],
    help: "Write each file back, whole or not at all.")
  var writes = false

  @Flag(help: "Change nothing, and name the files that would change; exit code 3 if any.")
  var check = false

  @Argument(help: "The scripts (.beat); - is standard input.")
  var files: [String]

  func validate() throws {
    guard !(writes && check) else { throw ValidationError("either --write or --check") }
    guard !writes || !files.contains("-") else {
      throw ValidationError("standard input cannot be written back")
    }
  }

  func run() throws {
    let output = Configuration.output()
    let scripts = try files.map(Source.init(file:))
    var failed = false
    var changed = false
    for script in scripts {
      do {
        let text = try script.formatted()
        if check || writes, text == script.text { continue }
        changed = true
        if check { output.data("\(script.name)\n") }
        if writes { try Self.write(text, to: script.name) }
        if !check && !writes { output.data(text) }
      } catch let error as Diagnostic {
        failed = true
        let report = ErrorReport(error)
        output.messages(
          report.text(in: script, palette: output.messagePalette, width: output.width))
      }
    }
    if failed { throw ExitCode(1) }
    if check, changed { throw ExitCode(3) }
  }

  /// Writes beside the file and renames; what a link points to is written, and modes stay.
  private static func write(_ text: String, to path: String) throws {
    let file = URL(filePath: path).resolvingSymlinksInPath()
    do {
      let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
      try Data(text.utf8).write(to: file, options: .atomic)
      if let mode {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
      }
    } catch {
      throw ValidationError("cannot write \(path): \(error.localizedDescription)")
    }
  }
}
