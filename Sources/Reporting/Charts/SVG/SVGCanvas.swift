import Foundation

/// Elements of an SVG document, written one after the other.
///
/// Colours stand in the elements, so that any program shows the light picture; a style sheet
/// replaces them on dark screens only, so that paper stays white.
struct SVGCanvas {
  enum Anchor: String { case start, middle, end }

  /// What an element is painted with.
  enum Paint {
    case text, muted, grid, axis, page
    case series(ChartColor)
    /// The part of a stack between two others, which stays behind them.
    case pale
    /// Text on a filled cell.
    case inverse

    var name: String {
      switch self {
      case .text: "text"
      case .muted: "muted"
      case .grid: "grid"
      case .axis: "axis"
      case .page: "page"
      case .pale: "pale"
      case .inverse: "inverse"
      case .series(let color): "\(color)"
      }
    }

    var onLight: String {
      switch self {
      case .text: "#1a1a1a"
      case .muted: "#595959"
      case .grid: "#e3e3e3"
      case .axis: "#8c8c8c"
      case .page: "#ffffff"
      case .pale: "#d4d4d4"
      case .inverse: "#ffffff"
      case .series(let color): color.onLight
      }
    }

    var onDark: String {
      switch self {
      case .text: "#f0f0f0"
      case .muted: "#b4b4b4"
      case .grid: "#363636"
      case .axis: "#8c8c8c"
      case .page: "#161616"
      case .pale: "#565656"
      case .inverse: "#101010"
      case .series(let color): color.onDark
      }
    }

    static var all: [Paint] {
      [.text, .muted, .grid, .axis, .page, .pale, .inverse]
        + ChartColor.allCases.map(Paint.series)
    }
  }

  static let fontSize = 12.0
  private(set) var body = ""

  // MARK: Elements

  mutating func text(
    _ text: String, _ x: Double, _ y: Double, _ anchor: Anchor = .start, _ paint: Paint = .text,
    size: Double = fontSize, isBold: Bool = false
  ) {
    let weight = isBold ? " font-weight=\"600\"" : ""
    let place = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
    let font = size == Self.fontSize ? "" : " font-size=\"\(Self.number(size))\""
    body +=
      "<text x=\"\(Self.number(x))\" y=\"\(Self.number(y))\"\(place)\(font)\(weight)"
      + "\(fill(paint))>\(Self.escaped(text))</text>\n"
  }

  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ paint: Paint, width: Double = 1
  ) {
    body +=
      "<line x1=\"\(Self.number(x1))\" y1=\"\(Self.number(y1))\" x2=\"\(Self.number(x2))\""
      + " y2=\"\(Self.number(y2))\"\(stroke(paint, width))/>\n"
  }

  mutating func rect(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ paint: Paint,
    opacity: Double = 1, title: String? = nil
  ) {
    let faint = opacity < 1 ? " fill-opacity=\"\(Self.number(opacity))\"" : ""
    body +=
      "<rect x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" width=\"\(Self.number(width))\""
      + " height=\"\(Self.number(height))\"\(fill(paint))\(faint)\(Self.closing("rect", title))"
  }

  /// A line through points, or an area between them.
  mutating func path(
    _ points: [(x: Double, y: Double)], _ paint: Paint, isDashed: Bool = false
  ) {
    guard points.count > 1 else { return }
    let dash = isDashed ? " stroke-dasharray=\"3 3\"" : ""
    body +=
      "<path d=\"\(Self.path(points))\" fill=\"none\" stroke-linejoin=\"round\""
      + "\(stroke(paint, 2))\(dash)/>\n"
  }

  mutating func area(_ points: [(x: Double, y: Double)], _ paint: Paint, opacity: Double) {
    guard points.count > 2 else { return }
    body +=
      "<path d=\"\(Self.path(points))Z\"\(fill(paint)) fill-opacity=\"\(Self.number(opacity))\"/>\n"
  }

  /// The mark of a colour: a shape of its own, hollow for a bucket that is cut.
  mutating func mark(
    _ color: ChartColor, _ x: Double, _ y: Double, isHollow: Bool = false, title: String? = nil
  ) {
    let paint = Paint.series(color)
    let look =
      isHollow
      ? " class=\"page line-\(paint.name)\" fill=\"\(Paint.page.onLight)\""
        + " stroke=\"\(paint.onLight)\" stroke-width=\"1.5\""
      : fill(paint)
    let shape = Self.shape(color, x, y)
    body += "<\(shape.name) \(shape.geometry)\(look)\(Self.closing(shape.name, title))"
  }

  // MARK: Writing

  private static func shape(_ color: ChartColor, _ x: Double, _ y: Double) -> (
    name: String, geometry: String
  ) {
    func polygon(_ offsets: [(Double, Double)]) -> (String, String) {
      let points = offsets.map { "\(number(x + $0.0)),\(number(y + $0.1))" }
      return ("polygon", "points=\"\(points.joined(separator: " "))\"")
    }
    switch color {
    case .blue, .grey:
      return (
        "circle", "cx=\"\(number(x))\" cy=\"\(number(y))\" r=\"\(color == .blue ? "3.5" : "2.5")\""
      )
    case .vermillion:
      return (
        "rect",
        "x=\"\(number(x - 3.2))\" y=\"\(number(y - 3.2))\" width=\"6.4\" height=\"6.4\""
      )
    case .green: return polygon([(0, -4.2), (4.2, 3.4), (-4.2, 3.4)])
    case .purple: return polygon([(0, -4.6), (4.6, 0), (0, 4.6), (-4.6, 0)])
    case .orange: return polygon([(0, 4.2), (4.2, -3.4), (-4.2, -3.4)])
    case .sky:
      return polygon([
        (-4, -1.4), (-1.4, -1.4), (-1.4, -4), (1.4, -4), (1.4, -1.4), (4, -1.4), (4, 1.4),
        (1.4, 1.4), (1.4, 4), (-1.4, 4), (-1.4, 1.4), (-4, 1.4),
      ])
    }
  }

  private static func path(_ points: [(x: Double, y: Double)]) -> String {
    "M" + points.map { "\(number($0.x)) \(number($0.y))" }.joined(separator: "L")
  }

  private func fill(_ paint: Paint) -> String {
    " class=\"\(paint.name)\" fill=\"\(paint.onLight)\""
  }

  private func stroke(_ paint: Paint, _ width: Double) -> String {
    " class=\"line-\(paint.name)\" stroke=\"\(paint.onLight)\""
      + " stroke-width=\"\(Self.number(width))\""
  }

  private static func closing(_ name: String, _ title: String?) -> String {
    title.map { "><title>\(escaped($0))</title></\(name)>\n" } ?? "/>\n"
  }

  /// A coordinate with at most two decimals.
  static func number(_ value: Double) -> String {
    var text = String(format: "%.2f", value)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text == "-0" ? "0" : text
  }

  /// The text as XML takes it: nothing in it is markup.
  static func escaped(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "'": output += "&#39;"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }

  /// About how wide a text is; no font is measured, so a little more than most need.
  static func width(_ text: String, size: Double = fontSize) -> Double {
    Double(DisplayWidth.of(text)) * size * 0.58
  }
}
