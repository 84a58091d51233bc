import Language
import Storage
import Testing

@testable import Reporting
@testable import Shell

/// Ctrl-C as it comes between the statements of a statement, and between those of a prompt.
struct InterruptionTests {
  @Test func aCellThatEndsEndsNotTheReplay() {
    let interruption = Interruption()
    interruption.begin()
    interruption.begin()
    interruption.end()
    // Between two cells.
    #expect(interruption.raise())
    interruption.begin()
    #expect(interruption.isRaised)
    interruption.end()
    #expect(interruption.isRaised)
    interruption.end()
    interruption.begin()
    #expect(!interruption.isRaised)
    interruption.end()
  }

  @Test func theThirdTimeIsNotHeeded() {
    let interruption = Interruption()
    interruption.begin()
    #expect(
      [interruption.raise(), interruption.raise(), interruption.raise()] == [true, true, false])
  }

  @Test func aPromptOutlivesWhatComesBetweenTwoStatements() {
    let interruption = Interruption()
    #expect(!interruption.raise())
    interruption.beginPrompt()
    #expect(interruption.raise())
    #expect(!interruption.isRaised)
  }

  @Test func aLongAnswerIsNotRecordedToItsEnd() throws {
    let table = ResultTable(
      columns: [.init("n", .integer)], rows: (0..<5_000).map { [.integer($0)] }, zone: .utc)
    var checks = 0
    #expect(throws: EngineError.interrupted) {
      _ = try CanonicalAnswer.lines(of: table, isOrdered: true) {
        checks += 1
        if checks == 2 { throw EngineError.interrupted }
      }
    }
    #expect(checks == 2)
  }
}
