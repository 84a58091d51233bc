import Foundation
import Language
import Reporting

extension Session {
  /// Writes a whole result to a file, by the file's ending; whole or not at all.
  func save(_ table: ResultTable, to file: Plan.Output) throws {
    let ending = (file.path as NSString).pathExtension
    guard let format = TableFormats.forFiles(ending: ending) else {
      throw Diagnostic.unknownEnding(ending, at: file.span)
    }
    let text = (file.isRaw ? format.raw : format).text(table)
    let folder = (file.path as NSString).deletingLastPathComponent
    do {
      if !folder.isEmpty {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true)
      }
      // Written beside its place and then renamed: a reader never finds half a file.
      try Data(text.utf8).write(to: URL(filePath: file.path), options: .atomic)
    } catch {
      throw CommandError(
        message: "cannot write \(file.path): \(error.localizedDescription)",
        help: "see that the folder may be written")
    }
    note("\(Int64(table.rows.count).grouped) rows in \(file.path)")
    for line in table.notes { note(line) }
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
    let known = TableFormats.all.flatMap(\.endings).map { "." + $0 }
    return Diagnostic(
      "unknown-ending",
      ending.isEmpty ? "a file to save needs an ending" : "no format has the ending '.\(ending)'",
      at: span, help: "endings: \(known.joined(separator: ", "))")
  }
}
