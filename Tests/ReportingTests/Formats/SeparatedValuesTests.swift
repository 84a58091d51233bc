import Language
import Testing

@testable import Reporting

struct SeparatedValuesTests {
  @Test func csvQuotesAndNeutralises() {
    #expect(
      CSVTable().text(SampleTables.nasty) == """
        text,count,score,time,known
        '=1+1\tcmd|'/C calc',1000000000000000000,,1970-01-01T00:00:00Z,true
        "a ""quoted"", line\r\nend",-5,,1969-12-31T23:59:59.999999Z,false
        \u{1B}[31mred\u{202E},-9223372036854775808,0.1,,
        日本語 👩‍🔬 שלום,,1e+300,2026-03-27T18:30:00Z,true
        "",0,-0.001,,
        \"""\u{301}\\ | <b>*x*</b> & \u{2028}",7,5e-324,,

        """)
  }

  @Test func tsvEscapes() {
    #expect(
      TSVTable().text(SampleTables.nasty) == """
        text\tcount\tscore\ttime\tknown
        '=1+1\\tcmd|'/C calc'\t1000000000000000000\t\t1970-01-01T00:00:00Z\ttrue
        a "quoted", line\\r\\nend\t-5\t\t1969-12-31T23:59:59.999999Z\tfalse
        \u{1B}[31mred\u{202E}\t-9223372036854775808\t0.1\t\t
        日本語 👩‍🔬 שלום\t\t1e+300\t2026-03-27T18:30:00Z\ttrue
        \t0\t-0.001\t\t
        "\u{301}\\\\ | <b>*x*</b> & \u{2028}\t7\t5e-324\t\t

        """)
  }

  @Test(arguments: [
    "=1", "+1", "-1", "@user", "\tx", "\rx", "\nx", "＝1", "＠x", " =1", "\u{FEFF}=1",
    "\u{A0}\u{200B}@x",
    "\u{0}=1",
  ])
  func formulasAreTextUnlessAskedFor(text: String) throws {
    let table = ResultTable(columns: [.init("a", .text)], rows: [[.text(text)], [.integer(-1)]])
    #expect(try Self.fields(CSVTable().text(table)) == [["a"], ["'" + text], ["-1"]])
    #expect(try Self.fields(CSVTable(formulas: .raw).text(table)) == [["a"], [text], ["-1"]])
    #expect(TSVTable().text(table).hasPrefix("a\n'"))
    #expect(!TSVTable(formulas: .raw).text(table).contains("'"))
  }

  @Test func csvReadsBack() throws {
    let read = try Self.fields(CSVTable(formulas: .raw).text(SampleTables.nasty))
    let texts = SampleTables.nasty.rows.map { row in
      if case .text(let text) = row[0] { text } else { "" }
    }
    #expect(read.allSatisfy { $0.count == 5 })
    #expect(read.dropFirst().map { Array($0[0].utf8) } == texts.map { Array($0.utf8) })
    #expect(read.dropFirst().map { $0[2] } == ["", "", "0.1", "1e+300", "-0.001", "5e-324"])
  }

  @Test func aLoneMissingValueIsNoEmptyLine() {
    let table = ResultTable(columns: [.init("a", .text)], rows: [[.missing], [.text("b")]])
    #expect(CSVTable().text(table) == "a\n\"\"\nb\n")
  }

  @Test func shortRowsKeepTheirColumns() {
    let table = ResultTable(columns: [.init("a", .text), .init("b", .text)], rows: [[.text("1")]])
    #expect(CSVTable().text(table) == "a,b\n1,\n")
    #expect(TSVTable().text(table) == "a\tb\n1\t\n")
  }

  private struct UnclosedQuote: Error {}

  /// Reads CSV by the grammar of RFC 4180, with LF between the records.
  private static func fields(_ text: String) throws -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "\"") where isQuoted && bytes.first == byte:
        field.append(bytes.removeFirst())
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted, UInt8(ascii: "\n") where !isQuoted:
        record.append(String(decoding: field, as: UTF8.self))
        field = []
        guard byte == UInt8(ascii: "\n") else { continue }
        records.append(record)
        record = []
      default: field.append(byte)
      }
    }
    guard !isQuoted, record.isEmpty, field.isEmpty else { throw UnclosedQuote() }
    return records
  }
}
