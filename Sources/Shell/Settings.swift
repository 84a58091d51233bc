package import Language
package import Reporting

/// What `set` changes.
package struct Settings: Sendable {
  package var now: ClockSetting = .data
  package var zone: Zone = .utc
  package var weekStart: Weekday = .monday
  /// The name of the table format.
  package var formatName = "table"
  /// The width of tables; nil is the terminal's.
  package var width: Int?
  /// What charts are drawn with; nil is what the terminal can show.
  package var glyphs: Glyphs?
  /// How many rows a table shows at a terminal; nil is all.
  package var rows: Int? = 40

  /// Who drafts stories, and where.
  package var narrator = NarratorChoice()

  package init() {}

  /// Whether the format has every column, or only what people read.
  var wantsDetails: Bool { formatName != "table" && formatName != "markdown" }

  /// The format answers are written in.
  func tableFormat(for output: Output) -> any TableFormat {
    guard formatName == "table" else { return TableFormats.named(formatName) ?? .table() }
    let width = self.width ?? output.width
    // What goes to a file or a pipe is never cut.
    return .table(
      width: width, color: output.palette, maxRows: output.width == nil ? nil : rows)
  }

  mutating func apply(_ setting: Setting) throws(Diagnostic) {
    let value = setting.value.lowercased()
    switch setting.name {
    case .now:
      if value == "data" {
        now = .data
      } else {
        guard let date = DateLiteral(setting.value) else { throw .badSetting(setting) }
        now = .fixed(date.period(in: zone).lowerBound)
      }
    case .tz:
      guard let zone = Zone(named: setting.value) else { throw .badZone(setting) }
      self.zone = zone
    case .week:
      guard let day = Weekday(word: value) else { throw .badSetting(setting) }
      weekStart = day
    case .format:
      guard TableFormats.named(value) != nil else { throw .badFormat(setting) }
      formatName = value
    case .width: width = try Self.number(value, unless: "auto", in: setting)
    case .glyphs:
      glyphs = Glyphs(rawValue: value)
      guard glyphs != nil || value == "auto" else { throw .badSetting(setting) }
    case .rows: rows = try Self.number(value, unless: "all", in: setting)
    case .narrator:
      guard let provider = NarratorChoice.Provider(rawValue: value) else {
        throw .badNarrator(setting)
      }
      narrator.provider = provider
    case .model: narrator.model = value == "auto" ? nil : setting.value
    case .server: narrator.server = value == "auto" ? nil : setting.value
    case .api: narrator.api = value == "auto" ? nil : setting.value
    }
  }

  private static func number(
    _ text: String, unless word: String, in setting: Setting
  ) throws(Diagnostic) -> Int? {
    if text == word { return nil }
    guard let number = Int(text), number > 0 else { throw .badSetting(setting) }
    return number
  }
}

extension Diagnostic {
  fileprivate static func badSetting(_ setting: Setting) -> Self {
    Diagnostic(
      "bad-setting", "'\(setting.name.rawValue)' cannot be '\(setting.value)'", at: setting.span,
      help: setting.name.summary)
  }

  fileprivate static func badZone(_ setting: Setting) -> Self {
    Diagnostic(
      "bad-zone", "there is no time zone '\(setting.value)'", at: setting.span,
      help: "IANA names such as Europe/Paris, America/New_York, or UTC")
  }

  fileprivate static func badNarrator(_ setting: Setting) -> Self {
    Diagnostic(
      "bad-setting", "there is no narrator '\(setting.value)'", at: setting.span,
      help: "narrators: \(NarratorChoice.Provider.names)")
  }

  fileprivate static func badFormat(_ setting: Setting) -> Self {
    Diagnostic(
      "bad-format", "there is no format '\(setting.value)'", at: setting.span,
      help: "formats: \(TableFormats.all.map(\.name).joined(separator: ", "))")
  }
}
