import Language
import Storage

/// Lists what was loaded: `snapshots`, `snapshots rejects 1 to broken.jsonl`.
struct Snapshots: Command {
  static let name = "snapshots"
  static let summary = "List what was loaded, or the records of a snapshot that could not be read."
  static let usage = "snapshots [rejects N [to PATH] | oddities N]"
  static let example = "snapshots rejects 1"
  static let moreExamples = [
    "snapshots", "snapshots oddities 1", "snapshots rejects 1 to out/broken.jsonl",
  ]
  static let details = ["Records written by rejects … to can be corrected and loaded."]

  let rejects: (snapshot: Int, path: String?)?
  let oddities: Int?

  init(from parser: inout Parser) throws(Diagnostic) {
    if parser.isAtStatementEnd || parser.consume(word: "oddities") {
      rejects = nil
      oddities = parser.isAtStatementEnd ? nil : try parser.count("a snapshot's number").value
      return
    }
    oddities = nil
    guard parser.consume(word: "rejects") else {
      throw .expected("rejects or oddities", found: parser)
    }
    let number = try parser.count("a snapshot's number").value
    rejects = (number, parser.consume(word: "to") ? try parser.path("a file").text : nil)
  }

  func run(in session: Session) throws {
    guard let number = rejects?.snapshot ?? oddities else {
      return session.write(try list(in: session))
    }
    let known = try session.store.snapshots().map(\.number)
    guard known.contains(Int64(number)) else {
      throw CommandError(
        message: "there is no snapshot \(number)",
        help: known.isEmpty ? "load one" : "snapshots: 1 to \(known.max() ?? 1)")
    }
    guard let rejects else { return session.write(try odd(Int64(number), in: session)) }
    if let path = rejects.path {
      let count = try session.store.writeRejects(of: Int64(rejects.snapshot), to: path)
      session.note("\(count) records in \(path); corrected, they can be loaded")
    } else {
      session.write(try rejected(Int64(rejects.snapshot), in: session))
    }
  }

  private func list(in session: Session) throws -> ResultTable {
    let rows = try session.store.snapshots().map { snapshot -> [Value] in
      [
        .integer(snapshot.number), .text(snapshot.name), .text(snapshot.formats),
        .integer(Int64(snapshot.files)), .integer(Int64(snapshot.read)),
        .integer(Int64(snapshot.new)), .integer(Int64(snapshot.known)),
        .integer(Int64(snapshot.merged)), .integer(Int64(snapshot.rejected)),
        .integer(Int64(snapshot.passedOver)),
        .integer(
          Int64(try session.store.oddities(of: snapshot.number).reduce(0) { $0 + $1.count })),
        snapshot.oldest.map(Value.time) ?? .missing, snapshot.newest.map(Value.time) ?? .missing,
        snapshot.capturedAt.map(Value.time) ?? .missing,
        .text(Self.coverage(of: snapshot)), .text(snapshot.sha256),
      ]
    }
    return ResultTable(
      columns: [
        .init("snapshot", .integer), .init("name", .text), .init("format", .text),
        .init("files", .integer), .init("read", .integer), .init("new", .integer),
        .init("known", .integer), .init("merged", .integer), .init("rejected", .integer),
        .init("passed_over", .integer, title: "passed over"), .init("odd", .integer),
        .init("first", .time(.minute)), .init("last", .time(.minute)),
        .init("captured", .time(.minute)), .init("coverage", .text), .init("sha256", .text),
      ], rows: rows, zone: session.settings.zone)
  }

  private static func coverage(of snapshot: SnapshotSummary) -> String {
    guard let coverage = snapshot.coverage else { return "not declared" }
    let word = coverage.allSatisfy(\.isComplete) ? "complete" : "incomplete"
    return snapshot.sampling.map { "\(word), \($0)" } ?? word
  }

  private func odd(_ number: Int64, in session: Session) throws -> ResultTable {
    ResultTable(
      columns: [.init("oddity", .text), .init("records", .integer)],
      rows: try session.store.oddities(of: number).map {
        [.text($0.kind), .integer(Int64($0.count))]
      })
  }

  private func rejected(_ number: Int64, in session: Session) throws -> ResultTable {
    let rows = try session.store.rejects(of: number).map { reject -> [Value] in
      [
        .text(reject.file), .integer(Int64(reject.line)), .integer(Int64(reject.offset)),
        .text(reject.reason), .text(String(decoding: reject.bytes, as: UTF8.self)),
      ]
    }
    return ResultTable(
      columns: [
        .init("file", .text), .init("line", .integer), .init("offset", .integer),
        .init("reason", .text), .init("record", .text),
      ], rows: rows, zone: session.settings.zone)
  }
}
