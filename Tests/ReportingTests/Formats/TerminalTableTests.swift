import Language
import Testing

@testable import Reporting

struct TerminalTableTests {
  @Test(arguments: [nil, 120] as [Int?])
  func drawsIntervalsInsideTheirColumn(width: Int?) {
    #expect(
      TerminalTable(width: width).text(SampleTables.comparison) == """
        positive share, 95 % intervals
        source    n now  n before  now                 change              verdict
        bluesky     106       121  38.7 % 30.0 – 48.2  +18.0 pp  6.1–29.4  rose
        x        31,370        31  44.0 % 33.9 – 54.7  +21.5 pp  1.5–36.9  rose
        youtube      91        22  33.0 %  4.2 – 43.1  –                   too few (22 before)
        12 posts without sentiment are not in the shares

        """)
  }

  @Test func textsGiveWayFirst() {
    #expect(
      TerminalTable(width: 80).text(SampleTables.comparison) == """
        positive share, 95 % intervals
        source    n now  n before  now                 change              verdict
        bluesky     106       121  38.7 % 30.0 – 48.2  +18.0 pp  6.1–29.4  rose
        x        31,370        31  44.0 % 33.9 – 54.7  +21.5 pp  1.5–36.9  rose
        youtube      91        22  33.0 %  4.2 – 43.1  –                   too few (22 …
        12 posts without sentiment are not in the shares

        """)
  }

  /// But what the row comes to, or what a post says, stays.
  @Test func theRightmostNumbersGoNext() {
    #expect(
      TerminalTable(width: 60, maxRows: 2).text(SampleTables.comparison) == """
        positive share, 95 % intervals
        source    n now  n before  now                 verdict
        bluesky     106       121  38.7 % 30.0 – 48.2  rose
        x        31,370        31  44.0 % 33.9 – 54.7  rose
        … 1 more row (… | save, or set rows = all)
        1 column not shown: change (… | save, or --format csv)
        12 posts without sentiment are not in the shares

        """)
    #expect(
      TerminalTable(width: 46, maxRows: 2).text(SampleTables.comparison) == """
        positive share, 95 % intervals
        source    n now  n before  verdict
        bluesky     106       121  rose
        x        31,370        31  rose
        … 1 more row (… | save, or set rows = all)
        2 columns not shown: now, change (… | save, or
        --format csv)
        12 posts without sentiment are not in the
        shares

        """)
  }

  @Test(arguments: [1, 5, 10, 20, 30, 40, 50, 60, 70, 80, 100, 120])
  func rowsFitTheWidth(width: Int) {
    let text = TerminalTable(width: width).text(SampleTables.nasty)
    // The notice's longest word and the first column's least are what cannot give way.
    for line in text.split(separator: "\n") where width >= 20 {
      #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
    }
  }

  static let posts = ResultTable(
    columns: [
      .init("time", .time(.minute)), .init("source", .text), .init("text", .text),
      .init("likes", .integer),
    ],
    rows: [
      [
        .time(1_774_636_200_000_000), .text("bluesky"),
        .text("Open weights vs closed — that debate is not going away.\nNot soon."), .integer(1204),
      ],
      [.time(1_774_636_260_000_000), .text("x"), .text("开放权重与封闭模型之争不会消失👩‍🔬，短期内不会。"), .missing],
    ])

  @Test(arguments: [
    (
      40,
      """
      time              source   text
      2026-03-27 18:30  bluesky  Open weights…
      2026-03-27 18:31  x        开放权重与封…
      1 column not shown: likes (… | save, or
      --format csv)

      """
    ),
    (
      80,
      """
      time              source   text                                            likes
      2026-03-27 18:30  bluesky  Open weights vs closed — that debate is not g…  1,204
      2026-03-27 18:31  x        开放权重与封闭模型之争不会消失👩‍🔬，短期内不会。      –

      """
    ),
    (
      120,
      """
      time              source   text                                                               likes
      2026-03-27 18:30  bluesky  Open weights vs closed — that debate is not going away.⏎Not soon.  1,204
      2026-03-27 18:31  x        开放权重与封闭模型之争不会消失👩‍🔬，短期内不会。                         –

      """
    ),
  ])
  func postsFitEveryWidth(width: Int, expected: String) {
    #expect(TerminalTable(width: width).text(Self.posts) == expected)
  }

  @Test func negativeBoundsKeepTheDashApart() {
    let table = ResultTable(
      columns: [
        .init("change", .points, companions: .init(low: "low", high: "high")),
        .init("low", .points), .init("high", .points),
      ],
      rows: [
        [.number(-0.031), .number(-0.07), .number(0.009)],
        [.number(0.154), .number(0.09), .number(0.216)],
        [.number(0), .missing, .number(0.1)],
        [.number(-1), .number(-1), .number(-0.5)],
      ])
    #expect(
      TerminalTable().text(table) == """
        change
          −3.1 pp    −7.0 – 0.9
         +15.4 pp     9.0 – 21.6
           0.0 pp       ? – 10.0
        −100.0 pp  −100.0 – −50.0

        """)
  }

  @Test func partialBucketsAreMarked() throws {
    let hour: Int64 = 3_600_000_000
    let table = ResultTable(
      columns: [
        .init("time", .time(.hour), companions: .init(mark: "partial")), .init("partial", .flag),
        .init("posts", .integer, companions: .init(mark: "partial")),
      ],
      rows: (0..<3).map { [.time($0 * hour), .flag($0 == 0), .integer($0 * 1000)] },
      zone: try #require(Zone(named: "Asia/Kolkata")))
    #expect(
      TerminalTable().text(table) == """
        time                posts
        1970-01-01 05:30*      0*
        1970-01-01 06:30   1,000
        1970-01-01 07:30   2,000

        """)
  }

  @Test func nastyValuesStayInTheirCells() {
    #expect(
      TerminalTable(width: 80).text(SampleTables.nasty) == """
        text                                   count   score  time                 known
        =1+1 cmd|'/C ca…   1,000,000,000,000,000,000       –  1970-01-01 00:00:00  yes
        a "quoted", lin…                          −5       –  1969-12-31 23:59:59  no
        ␛[31mred          −9,223,372,036,854,775,808    0.10  –                    –
        日本語 👩‍🔬 שלום                             –  1e+300  2026-03-27 18:30:00  yes
                                                   0    0.00  –                    –
        "\u{301}\\ | <b>*x*</b>…                           7    0.00  –                    –

        """)
  }

  @Test func companionsWithoutTheirColumnAndShortRowsAreDrawn() {
    let table = ResultTable(
      columns: [.init("a", .share, companions: .init(low: "absent")), .init("b", .text)],
      rows: [[.number(0.5)], []])
    #expect(TerminalTable().text(table) == "     a  b\n50.0 %  –\n     –  –\n")
  }

  @Test func aTableOfDetailsShowsThem() {
    let table = ResultTable(
      columns: [.init("sql", .text, isDetail: true)], rows: [[.text("SELECT")]])
    #expect(TerminalTable().text(table) == "sql\nSELECT\n")
  }

  @Test func emptyTables() {
    #expect(TerminalTable().text(ResultTable(columns: [], rows: [])) == "")
    let table = ResultTable(columns: [.init("a", .text)], rows: [], notes: ["newest post: none"])
    #expect(TerminalTable().text(table) == "a\nno rows\nnewest post: none\n")
  }

  @Test func manyRowsAreCutAndCounted() {
    let table = ResultTable(
      columns: [.init("n", .integer)], rows: (0..<1962).map { [.integer($0)] })
    #expect(
      TerminalTable(maxRows: 2).text(table) == """
        n
        0
        1
        … 1,960 more rows (… | save, or set rows = all)

        """)
  }

  @Test func colourChangesNothingElse() {
    let plain = TerminalTable(width: 60).text(SampleTables.comparison)
    let colored = TerminalTable(width: 60, palette: .ansi).text(SampleTables.comparison)
    #expect(colored.contains("\u{1B}[2mpositive share, 95 % intervals\u{1B}[0m\n"))
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }
}
