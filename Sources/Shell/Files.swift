import Foundation
import Language
import Reporting

extension Session {
  /// Writes a whole result to a file, by the file's ending; whole or not at all.
  func save(_ table: ResultTable, of plan: Plan, to file: Plan.Output) throws {
    if Plan.Output.isPicture(file.path) {
      let chart = try chart(of: table, plan, at: file.span)
      try write(SVGChart().text(chart), to: file.path)
      return note("a chart of \(Int64(table.rows.count).grouped) rows in \(file.path)")
    }
    try write(try format(of: file).text(table), to: file.path)
    note("\(Int64(table.rows.count).grouped) rows in \(file.path)")
    for line in table.notes { note(line) }
  }

  /// Writes a file, whole or not at all.
  func write(_ text: String, to path: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    do {
      if !folder.isEmpty {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true)
      }
      // Written beside its place and then renamed: a reader never finds half a file.
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw CommandError(
        message: "cannot write \(path): \(error.localizedDescription)",
        help: "see that the folder may be written")
    }
  }
}

extension Session {
  /// The format that a file's ending asks for.
  func format(of file: Plan.Output) throws(Diagnostic) -> any TableFormat {
    let ending = (file.path as NSString).pathExtension
    guard let format = TableFormats.forFiles(ending: ending) else {
      throw .unknownEnding(ending, at: file.span)
    }
    return file.isRaw ? format.raw : format
  }
}

extension TableFormat {
  /// The format that leaves cells as they are, where it has one.
  fileprivate var raw: any TableFormat {
    switch name {
    case "csv": .rawCSV
    case "tsv": .rawTSV
    default: self
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownEnding(_ ending: String, at span: Span) -> Self {
    let known = (TableFormats.all.flatMap(\.endings) + ["svg"]).map { "." + $0 }
    return Diagnostic(
      "unknown-ending",
      ending.isEmpty ? "a file to save needs an ending" : "no format has the ending '.\(ending)'",
      at: span, help: "endings: \(known.joined(separator: ", "))")
  }
}
