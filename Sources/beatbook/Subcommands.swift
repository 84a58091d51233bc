import ArgumentParser
import Corpus
import Foundation
import Language
import Shell

/// Opens the prompt, or runs a script from a pipe.
struct Prompt: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prompt", abstract: "Open the prompt (what beatbook does by itself).")

  @OptionGroup var options: SittingOptions

  @Option(
    name: .customShort("c"), parsing: .unconditional,
    help: "Statements to run in the place of a prompt.")
  var statements: String?

  func run() throws {
    guard let statements else { return try options.sitting.prompt() }
    try options.sitting.session().run(Source(statements)).check()
  }
}

extension Sitting {
  func prompt() throws {
    guard isatty(0) == 1 else { return try run(["-"]) }
    let session = try session(isAttended: true)
    let editor = LineEditor(isDumb: Configuration.isDumb, reflows: Configuration.reflows)
    var prompt = PromptLoop(session: session, editor: editor)
    try prompt.run()
  }
}

/// Answers one query and leaves.
struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query", abstract: "Answer a query: beatbook query 'posts | count by source'.")

  @OptionGroup var options: SittingOptions

  @Option(help: "The beat that posts are of.")
  var beat: String?

  @Option(name: .customLong("set"), help: "A parameter: --set topic=\"open weights\".")
  var parameters: [String] = []

  @Option(help: "Show it from the machine's side: all, tokens, relation, sql or plan.")
  var show: String?

  @Argument(help: "The query, in quotes.")
  var query: String

  func validate() throws {
    guard let show, show != "all", PlanView(rawValue: show) == nil else { return }
    let known = (["all"] + PlanView.allCases.map(\.rawValue)).joined(separator: ", ")
    throw ValidationError("'\(show)' cannot be shown; what can: \(known)")
  }

  func run() throws {
    let session = try options.sitting.session(given: try Parameters.read(parameters), beat: beat)
    session.views = show.map { PlanView(rawValue: $0).map { [$0] } ?? PlanView.allCases } ?? []
    try session.run(Source(query)).check()
  }
}

/// Runs scripts, up to the first error.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run scripts, up to the first error.")

  @OptionGroup var options: SittingOptions

  @Option(name: .customLong("set"), help: "A parameter: --set topic=\"open weights\".")
  var parameters: [String] = []

  @Argument(help: "The scripts (.beat); - is standard input.")
  var files: [String]

  func run() throws {
    try options.sitting.run(files, given: try Parameters.read(parameters))
  }
}

extension Sitting {
  func run(_ files: [String], given: [String: String] = [:]) throws {
    let scripts = try files.map(Source.init(file:))
    let declared = scripts.flatMap(\.parameters).map(\.name)
    for name in given.keys.sorted() where !declared.contains(name) {
      let known = declared.isEmpty ? "there are none" : declared.joined(separator: ", ")
      throw ValidationError("no script declares a parameter '\(name)'; parameters: \(known)")
    }
    let session = try session(given: given)
    for script in scripts { try session.run(script).check() }
  }
}

extension Source {
  /// A text from its file; `-` is the standard input.
  init(file: String) throws {
    let isInput = file == "-"
    do throws(TextFile.Problem) {
      self.init(
        isInput ? try TextFile.standardInput() : try TextFile.text(at: file),
        name: isInput ? "stdin" : file)
    } catch {
      throw ValidationError(error.description)
    }
  }
}

/// Loads snapshots.
struct LoadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load", abstract: "Load snapshots: files, folders, globs; also .gz and .zst.")

  @OptionGroup var options: SittingOptions

  @Option(help: "The beat to put the posts in; made where there is none.")
  var into: String?

  @Option(name: .customLong("as"), help: "The snapshot format, where it is not to be recognised.")
  var snapshotFormat: String?

  @Option(name: .customLong("with"), help: "A column: --with text=body; may be given again.")
  var columns: [String] = []

  @Argument(help: "Files, folders or globs.")
  var paths: [String]

  func run() throws {
    let session = try options.sitting.session()
    let columns = try Parameters.read(columns)
    try session.load(paths, into: into, as: snapshotFormat, with: columns).check()
  }
}

/// Writes the synthetic snapshot.
struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Write a synthetic snapshot, as JSONL; the same seed writes the same bytes.")

  @Option(help: "The seed.")
  var seed: UInt64 = 1

  func run() throws {
    let output = Configuration.output()
    var batch: [UInt8] = []
    SampleBeat(seed: seed).write { line in
      batch += line
      batch.append(UInt8(ascii: "\n"))
      if batch.count > 1 << 20 {
        output.data(String(decoding: batch, as: UTF8.self))
        batch = []
      }
    }
    output.data(String(decoding: batch, as: UTF8.self))
  }
}

/// Writes the reference.
struct ReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference", abstract: "Write the reference of the language, as Markdown.")

  func run() {
    Configuration.output().data(Reference.markdown)
  }
}

/// Pairs such as `topic=open weights`.
enum Parameters {
  static func read(_ pairs: [String]) throws -> [String: String] {
    var values: [String: String] = [:]
    for pair in pairs {
      guard let sign = pair.firstIndex(of: "="), sign > pair.startIndex else {
        throw ValidationError("'\(pair)' is no NAME=VALUE")
      }
      values[String(pair[..<sign])] = String(pair[pair.index(after: sign)...])
    }
    return values
  }
}
