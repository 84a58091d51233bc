import Language
import Shell
import TestSupport
import Testing

/// A query shown from the machine's side: `explain plan …`, `beatbook query --show …`.
@Suite struct PlanViewTests {
  @Test func showsAPlan() throws {
    let sitting = try Sitting.withSample()
    try expectSnapshot(
      sitting.run(
        """
        explain plan posts
          | where source in (x, bluesky) and text has "open weights" and time last 24h
          | count by hour, source | sort count desc | first 3
        """), "explain-plan.txt")
  }

  /// Each script's queries have an outline and steps, computations and all.
  @Test(arguments: Stages.all.map { $0.example })
  func showsEveryStage(_ example: String) throws {
    let sitting = try Sitting.withSample()
    sitting.session.views = PlanView.allCases
    let first = sitting.run(example)
    #expect(sitting.outcome == .done, "\(sitting.messages())")
    for title in [
      "tokens\n", "\nrelation\n", "\nsql (sqlite)\n", "\nsql (clickhouse)\n", "\nplan (sqlite)\n",
    ] {
      #expect(first.contains(title))
    }
    #expect(sitting.run(example) == first)
  }

  @Test func showsOneView() throws {
    let sitting = try Sitting()
    sitting.session.views = [.relation]
    #expect(
      sitting.run("posts of all | where likes > 3 | count by source") == """
        relation
          rows: source, count
            sort by count desc, source
              aggregate count = count() by source
                filter likes > 3
                  posts

        """)
  }

  @Test func mistakesStayMistakes() throws {
    let sitting = try Sitting()
    sitting.run("explain plan posts | where sourc = x")
    #expect(sitting.outcome == .failed)
    #expect(sitting.messages().hasPrefix("error: no field called 'sourc' here\n"))
  }
}
