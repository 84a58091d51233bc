/// A colour of a chart, with the mark that tells it apart where there is no colour.
///
/// The colours are those of Okabe & Ito 2008, which people with colour-blindness tell apart too.
/// Yellow is left out, as it cannot be seen on paper.
package enum ChartColor: Int, Sendable, Equatable, CaseIterable {
  case blue, vermillion, green, purple, orange, sky
  /// What is neither one nor the other: the rest, the neutral, the earlier window.
  case grey

  /// The colours of series, in order.
  static let ofSeries: [ChartColor] = [.blue, .vermillion, .green, .purple, .orange, .sky]

  /// The colour in sRGB, on white.
  ///
  /// White text stands on blue, vermillion and purple, which have a contrast of 4.5 to it.
  var onLight: String {
    switch self {
    case .blue: "#0072b2"
    case .vermillion: "#c25300"
    case .green: "#009e73"
    case .purple: "#ad5a89"
    case .orange: "#c98500"
    case .sky: "#3a9ad0"
    case .grey: "#767676"
    }
  }

  /// The colour in sRGB, on black: the same hue, lighter where it must be.
  var onDark: String {
    switch self {
    case .blue: "#4aa3e0"
    case .vermillion: "#ee7733"
    case .green: "#2bc09a"
    case .purple: "#cc79a7"
    case .orange: "#e69f00"
    case .sky: "#56b4e9"
    case .grey: "#a0a0a0"
    }
  }

  /// The nearest of the 256 colours of terminals that can be read on black and on white.
  var terminalCode: Int {
    switch self {
    case .blue: 32
    case .vermillion: 166
    case .green: 36
    case .purple: 175
    case .orange: 172
    case .sky: 74
    case .grey: 245
    }
  }

  /// The mark of a terminal that has Unicode.
  var mark: String {
    switch self {
    case .blue: "●"
    case .vermillion: "■"
    case .green: "▲"
    case .purple: "◆"
    case .orange: "○"
    case .sky: "□"
    case .grey: "×"
    }
  }

  /// The mark of a terminal that has ASCII only; `*` is kept for buckets that are cut.
  var plainMark: String {
    switch self {
    case .blue: "o"
    case .vermillion: "x"
    case .green: "+"
    case .purple: "#"
    case .orange: "@"
    case .sky: "%"
    case .grey: "~"
    }
  }
}
