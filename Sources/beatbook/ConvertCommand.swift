import ArgumentParser
import Foundation
import Language
import Reporting
import Shell

/// Makes a script of a notebook, a notebook of a script, or a Jupyter notebook of one.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Convert scripts (.beat) and notebooks (.md) into each other, or into .ipynb.",
    discussion: """
      It writes to standard output, or to the file that --output names. Nothing is run: a .ipynb has \
      the answers as the notebook holds them, as text. beatbook export makes one of whole answers.
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case beat, md, ipynb
  }

  @Option(help: "What to make: beat, md or ipynb; the other of beat and md where it is left out.")
  var to: Form?

  @Option(name: [.customShort("o"), .long], help: "The file to write.")
  var output: String?

  @Argument(help: "A script (.beat) or a notebook (.md).")
  var file: String

  func run() throws {
    let text = try Source(file: file).text
    let isScript = file.hasSuffix(".beat")
    let notebook: Notebook
    do {
      notebook = try isScript ? Notebook(script: text) : Notebook(text)
    } catch let problem {
      throw ValidationError("\(file):\(problem.line): \(problem.message)")
    }
    let written =
      switch to ?? (isScript ? .md : .beat) {
      case .beat: isScript ? text : notebook.script
      case .md: notebook.text
      case .ipynb:
        JupyterNotebook().text(of: NotebookPage(asWritten: notebook, version: Session.version))
      }
    guard let output else { return Configuration.output().data(written) }
    try Data(written.utf8).write(to: URL(filePath: output), options: .atomic)
  }
}
