import Language
import Testing

@testable import Reporting

struct TableFormatsTests {
  @Test func theListIsInTheOrderOfHelp() {
    #expect(
      TableFormats.all.map(\.name) == ["table", "json", "jsonl", "csv", "tsv", "markdown"])
    #expect(TableFormats.all.allSatisfy { !$0.summary.isEmpty })
    #expect(
      Set(TableFormats.all.flatMap(\.endings)).count == TableFormats.all.flatMap(\.endings).count)
  }

  @Test(arguments: [("csv", "csv"), ("md", "markdown"), ("NDJSON", "jsonl"), ("txt", "table")])
  func endingsChooseFormats(ending: String, name: String) {
    #expect(TableFormats.forFiles(ending: ending)?.name == name)
  }

  @Test func unknownNamesChooseNone() {
    #expect(TableFormats.named("xlsx") == nil)
    #expect(TableFormats.forFiles(ending: "svg") == nil)
    #expect(TableFormats.named("CSV")?.name == "csv")
  }

  @Test("What a format leaves out is told beside it", arguments: TableFormats.all.map(\.name))
  func noticesAreInOrBeside(name: String) throws {
    let format = try #require(TableFormats.named(name))
    let notices = [
      "positive share, 95 % intervals", "12 posts without sentiment are not in the shares",
    ]
    let beside = format.notices(SampleTables.comparison)
    let text = format.text(SampleTables.comparison)
    #expect(beside == (format.writesNotices ? [] : notices))
    #expect(notices.allSatisfy { text.contains($0) } == format.writesNotices)
    #expect(text.hasSuffix("\n"))
  }
}
