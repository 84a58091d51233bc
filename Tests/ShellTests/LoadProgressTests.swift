import Analysis
import Foundation
import Language
import Storage
import Testing

@testable import Reporting
@testable import Shell

/// The line that shows how far a load has come.
struct LoadProgressTests {
  /// One that wraps could not be erased.
  @Test(arguments: [24, 40, 60, 100])
  func isNoWiderThanTheTerminal(_ width: Int) throws {
    let folder = try TemporaryFolder()
    let line =
      "{\"source\":\"x\",\"id\":\"1\",\"time\":\"2026-03-27T18:00:00Z\",\"text\":\"a\"}\n"
    let path = try folder.file("p.jsonl", String(repeating: line, count: 20_000))
    let written = Written()
    let session = Session(
      store: try Store(path: ":memory:"), scorer: LexiconScorer(),
      output: Output(
        width: width, progress: { _ in }, data: { _ in }, messages: { written.text += $0 }),
      interruption: Interruption(), clock: { 1_774_636_200_000_000 })
    #expect(session.run(Source("load \"\(path)\"")) == .done)
    let drawn = written.text.split(separator: "\u{1B}[K").compactMap { part in
      part.last { $0 == "\r" }.map { _ in part.drop { $0 == "\r" } }
    }
    .filter { !$0.contains("\n") && !$0.isEmpty }
    #expect(!drawn.isEmpty)
    #expect(drawn.allSatisfy { DisplayWidth.of(String($0)) < width }, "\(drawn)")
  }

  private final class Written {
    var text = ""
  }
}
