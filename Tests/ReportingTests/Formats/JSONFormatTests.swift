import Foundation
import Language
import Testing

@testable import Reporting

struct JSONFormatTests {
  static let written = [
    #"{"text":"=1+1\tcmd|'/C calc'","count":1000000000000000000,"score":null,"#
      + #""time":"1970-01-01T00:00:00Z","known":true}"#,
    #"{"text":"a \"quoted\", line\r\nend","count":-5,"score":null,"#
      + #""time":"1969-12-31T23:59:59.999999Z","known":false}"#,
    #"{"text":"\u001b[31mred\u202e","count":-9223372036854775808,"score":0.1,"time":null,"known":null}"#,
    #"{"text":"日本語 👩‍🔬 שלום","count":null,"score":1e+300,"time":"2026-03-27T18:30:00Z","known":true}"#,
    #"{"text":"","count":0,"score":-0.001,"time":null,"known":null}"#,
    "{\"text\":\"\\\"\u{301}\\\\ | <b>*x*</b> & \\u2028\",\"count\":7,\"score\":5e-324,"
      + #""time":null,"known":null}"#,
  ]

  @Test func writesARowOnEachLine() {
    let text = JSONTable().text(SampleTables.nasty)
    #expect(text == "[\n" + Self.written.joined(separator: ",\n") + "\n]\n")
    let lines = JSONLinesTable().text(SampleTables.nasty)
    #expect(lines == Self.written.joined(separator: "\n") + "\n")
  }

  @Test func emptyResults() {
    let table = ResultTable(columns: [.init("a", .text)], rows: [])
    #expect(JSONTable().text(table) == "[]\n")
    #expect(JSONLinesTable().text(table) == "")
  }

  @Test func foundationReadsTheSameValues() throws {
    let table = SampleTables.nasty
    let data = Data(JSONTable().text(table).utf8)
    let objects = try #require(JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    #expect(objects.count == table.rows.count)
    for (object, row) in zip(objects, table.rows) {
      for (column, value) in zip(table.columns, row) {
        let read = try #require(object[column.name])
        switch value {
        case .text(let text):
          let string = try #require(read as? String)
          #expect(Array(string.utf8) == Array(text.utf8))
        case .integer(let integer): #expect((read as? NSNumber)?.int64Value == integer)
        case .number(let number) where number.isFinite:
          #expect((read as? NSNumber)?.doubleValue == number)
        case .flag(let flag): #expect(read as? Bool == flag)
        case .time(let instant): #expect(read as? String == Timestamp.rfc3339(instant))
        case .list(let words): #expect(read as? [String] == words)
        case .missing, .number: #expect(read is NSNull)
        }
      }
    }
  }

  @Test("Any text comes back byte for byte, and none steers a terminal on its way")
  func everyScalarComesBack() throws {
    let scalars = (UInt32(0)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init)
    let text = String(String.UnicodeScalarView(scalars))
    let written = JSONText.string(text)
    #expect(
      !written.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
    #expect(!written.unicodeScalars.contains { (0x2028...0x202E).contains($0.value) })
    let read = try JSONDecoder().decode(String.self, from: Data(written.utf8))
    #expect(Array(read.utf8) == Array(text.utf8))
  }

  @Test func companionsAndDetailsAreThere() throws {
    let line = JSONLinesTable().text(SampleTables.comparison).prefix { $0 != "\n" }
    #expect(
      String(line) == #"{"source":"bluesky","n_now":106,"n_before":121,"now":0.387,"now_low":0.3,"#
        + #""now_high":0.482,"change":0.18,"change_low":0.061,"change_high":0.294,"p":0.0123,"#
        + #""verdict":"rose"}"#)
  }
}
