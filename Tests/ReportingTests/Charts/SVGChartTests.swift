import Foundation
import FoundationXML
import Language
import TestSupport
import Testing

@testable import Reporting

struct SVGChartTests {
  @Test(arguments: ChartTables.all.map(\.name))
  func pictures(_ name: String) throws {
    let svg = SVGChart().text(try ChartTables.chart(name))
    try expectSnapshot(svg, "\(name).svg")
  }

  /// XML that holds elements of drawings only, all within the picture.
  @Test(arguments: ChartTables.all.map(\.name))
  func isXMLOfDrawingsOnly(_ name: String) throws {
    let reader = SVGReader()
    #expect(reader.read(SVGChart().text(try ChartTables.chart(name))))
    #expect(
      reader.names.isSubset(of: [
        "svg", "title", "desc", "style", "rect", "line", "path", "text", "circle", "polygon",
      ]))
    #expect(reader.names.isSuperset(of: ["svg", "title", "desc", "text"]))
    #expect(reader.attributes.allSatisfy { !$0.hasPrefix("on") && !$0.contains("href") })
    #expect(reader.outside == [])
  }

  @Test func textIsNeverMarkup() throws {
    let svg = SVGChart().text(try ChartTables.chart("bars"))
    #expect(!svg.contains("<script"))
    #expect(svg.contains("␛[31mred␛[0m &lt;script&gt;alert(&#39;x"))
  }

  @Test func saysItsFiguresInWords() throws {
    let chart = try ChartTables.chart("windows")
    #expect(
      chart.words == """
        now: last 24h · before: previous 24h. \
        bluesky: now 38.7 % (30.0 – 48.2), n 106; before 20.7 % (14.4 – 28.7), n 121; \
        +18.0 pp (6.1 – 29.4); rose. \
        x: now 44.0 % (33.9 – 54.7), n 84; before 42.6 % (39.0 – 45.0), n 1,310; \
        +1.4 pp (−9.0 – 11.0); no clear change. \
        youtube: now 33.0 % (24.0 – 43.0), n 91; before not known, n 22; \
        too few (22 posts before). holds without any one source.
        """)
  }
}

/// Reads a picture, and gathers what elements and attributes it has.
final class SVGReader: NSObject, XMLParserDelegate {
  private(set) var names: Set<String> = []
  private(set) var attributes: Set<String> = []
  /// Elements that begin outside of the picture.
  private(set) var outside: [String] = []
  private var size = (width: 0.0, height: 0.0)

  func read(_ text: String) -> Bool {
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    return parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes values: [String: String]
  ) {
    names.insert(name)
    attributes.formUnion(values.keys)
    func number(_ keys: String...) -> Double? {
      keys.lazy.compactMap { values[$0] }.first.flatMap(Double.init)
    }
    if name == "svg" { size = (number("width") ?? 0, number("height") ?? 0) }
    guard let x = number("x", "x1", "cx"), let y = number("y", "y1", "cy") else { return }
    if !(0...size.width).contains(x) || !(0...size.height).contains(y) {
      outside.append("\(name) \(x) \(y)")
    }
  }
}
