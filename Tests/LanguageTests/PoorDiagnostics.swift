import Language
import TestSupport
import Testing

/// Messages that are right and could help more; whole, so that an improvement shows as a change.
///
/// A message that has become good moves to ``DiagnosticsTests``.
@Suite struct PoorDiagnostics {
  static let cases: [DiagnosticsTests.Case] = [
    // The second half of the `or` is meant as another value of the first.
    .init(
      "posts | where source = x or bluesky1️⃣", "an operator is missing here: the line ends",
      help: operators),
    // What is before `has` was left out.
    .init(
      "posts | where has 1️⃣\"weights\"2️⃣", "an operator is missing here: '\"weights\"' stands there",
      help: operators),
    // The quote that was forgotten is the first one on the line before.
    .init(
      "posts | where text has \"open\nposts | where text has \"1️⃣weights2️⃣\"",
      "'weights' does not belong to what stands before it",
      help: "a stage begins with |, a new statement on a new line or after ;"),
    // A thousand is written without a comma.
    .init(
      "posts | where likes > 11️⃣,2️⃣000", "',' does not belong to what stands before it",
      help: "a stage begins with |, a new statement on a new line or after ;"),
    .init("posts | where likes > 1️⃣10k2️⃣", "'10k' is not a number"),
    // `sort likes desc` is meant.
    .init(
      "posts | sort likes 1️⃣descending2️⃣", "'descending' does not belong to what stands before it",
      help: "a stage begins with |, a new statement on a new line or after ;"),
    .init(
      "posts | sort 1️⃣-2️⃣likes", "a field to sort by is missing here: '-' stands there"),
    // A condition of rows after a count is another `where`.
    .init(
      "posts | count by source 1️⃣where2️⃣ count > 3",
      "'where' does not belong to what stands before it",
      help: "a stage begins with |, a new statement on a new line or after ;"),
    // The column is called after the field: avg_score.
    .init(
      "posts | measure avg(score) 1️⃣as2️⃣ mood by source",
      "'as' does not belong to what stands before it",
      help: "a stage begins with |, a new statement on a new line or after ;"),
    .init(
      "posts | measure avg(score) by source | sort 1️⃣score2️⃣ desc", "no field called 'score' here",
      help: "fields: source, avg_score"),
    // It is not said that hours are written 24h.
    .init(
      "posts | time 1️⃣24h2️⃣", "a window of time is missing here: '24h' stands there",
      help: "such as: last 24h, previous 7 full days, today, since 2026-03-01, from … to …"),
    .init(
      "posts | where time > 1️⃣yesterday2️⃣", "'yesterday' is not a date",
      help: "dates: 2026, 2026-03, 2026-03-27, 2026-03-27T18:30"),
  ]

  private static let operators =
    "operators: = != < <= > >= in has contains starts matches is; time also takes last 24h,"
    + " since 2026-03-01 and the like"

  @Test(arguments: cases)
  func says(_ expected: DiagnosticsTests.Case) throws {
    try DiagnosticsTests().says(expected)
  }
}
