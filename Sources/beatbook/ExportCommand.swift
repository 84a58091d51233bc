import ArgumentParser
import Foundation
import Reporting
import Shell

/// Makes a page of a notebook.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Export a notebook as a page to read: HTML, a page to print, or a Jupyter notebook.",
    discussion: """
      The cells are run in a fresh sitting, as replay runs them, since tables and charts are made \
      of whole answers. Where an answer is another one than the notebook holds, the difference is \
      shown, nothing is written, and the exit code is 3.
      Cells labelled nondet show the answer that the notebook holds; those labelled hide are folded.
      It writes to standard output where no file is named. Stories are exported at the prompt.
      """)

  @OptionGroup var options: SittingOptions

  @Option(
    help: """
      What to make: html, print (HTML for paper: light, nothing folded away), ipynb or beat; what \
      the file's ending says, else html, where it is left out.
      """)
  var to: String?

  @Flag(help: "Run nothing, and show the answers as the notebook holds them, as text.")
  var asWritten = false

  @Argument(help: "The notebook (.md).")
  var file: String

  @Argument(help: "The file to write.")
  var output: String?

  private var exporter: (any NotebookExporter)? {
    guard to == nil, let output else { return NotebookExporters.named(to ?? "html") }
    return NotebookExporters.forFiles(ending: (output as NSString).pathExtension)
  }

  func validate() throws {
    guard exporter == nil else { return }
    let known = NotebookExporters.all.map(\.name).joined(separator: ", ")
    guard let to else {
      throw ValidationError(
        "the ending of \(output ?? "") says no format; give one by --to: \(known)")
    }
    throw ValidationError("there is no '\(to)' to export to; formats: \(known)")
  }

  func run() throws {
    guard let exporter else { return }
    var sitting = options.sitting
    // Where nothing is run, no store is made.
    if asWritten || !exporter.hasAnswers { sitting.db = ":memory:" }
    let session = try sitting.session()
    try session.export(notebook: file, by: exporter, to: output, isAsWritten: asWritten).check()
  }
}
