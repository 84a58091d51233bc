import Analysis
import ArgumentParser
@preconcurrency import Dispatch
import Foundation
import Language
import Reporting
import Shell
import Storage

/// The options of every subcommand that opens a store.
struct SittingOptions: ParsableArguments {
  @Option(help: "The database; made where there is none. :memory: keeps nothing.")
  var db: String = Configuration.standardStore

  @Option(help: "How answers are written: table, json, jsonl, csv, tsv, markdown.")
  var format: String = "table"

  func validate() throws {
    guard TableFormats.named(format) != nil else {
      let known = TableFormats.all.map(\.name).joined(separator: ", ")
      throw ValidationError("there is no format '\(format)'; formats: \(known)")
    }
  }

  var sitting: Sitting { Sitting(db: db, format: format) }
}

/// A store to be opened, and how its answers are to be written.
struct Sitting: Equatable {
  var db = Configuration.standardStore
  var format = "table"

  /// A session over the store, with Ctrl-C going to it.
  ///
  /// Where it is attended, somebody sits there who leafs through long answers.
  func session(
    given: [String: String] = [:], beat: String? = nil, isAttended: Bool = false
  ) throws -> Session {
    var output = Configuration.output()
    if isAttended, output.width != nil { output.page = Configuration.pager().show }
    let interruption = Interruption()
    SignalWatch.shared.watch(interruption)
    do {
      var settings = Settings()
      settings.formatName = format
      let session = Session(
        store: try Store(path: db), scorer: LexiconScorer(), output: output,
        interruption: interruption, settings: settings, given: given,
        workplace: Configuration.workplace(), clock: Configuration.clock)
      session.beat = beat
      return session
    } catch {
      let report = ErrorReport(error)
      output.messages(
        report.text(in: Source(""), palette: output.messagePalette, width: output.width))
      throw ExitCode(1)
    }
  }
}

extension Outcome {
  /// The exit code a run ends with.
  func check() throws {
    switch self {
    case .done: return
    case .failed: throw ExitCode(1)
    case .misused: throw ExitCode(2)
    case .differed: throw ExitCode(3)
    case .interrupted: throw ExitCode(130)
    }
  }
}

/// Turns Ctrl-C into an interruption of what runs, and ends the program where nothing does.
final class SignalWatch: Sendable {
  static let shared = SignalWatch()

  private let source: any DispatchSourceRead
  private let queue = DispatchQueue(label: "beatbook.interrupt")

  private init() {
    // Not a source of signals: that would leave the signal blocked in the thread it came to.
    source = DispatchSource.makeReadSource(
      fileDescriptor: SignalPipe.running.readEnd, queue: queue)
  }

  func watch(_ interruption: Interruption) {
    SignalPipe.handle(SIGINT) { SignalPipe.running.send($0) }
    source.setEventHandler { [self] in
      while SignalPipe.running.next() != nil {
        guard interruption.raise() else { exit(130) }
        insist(on: interruption)
      }
    }
    source.activate()
  }

  private func insist(on interruption: Interruption) {
    queue.asyncAfter(deadline: .now() + .milliseconds(20)) { [self] in
      if interruption.insist() { insist(on: interruption) }
    }
  }
}
