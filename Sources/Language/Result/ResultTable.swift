/// What a query answers: columns, rows, and what must be said around them.
///
/// Every number a reader may want stands in a cell of its own, so that JSON and
/// CSV carry numbers. How a table for people draws several cells as one
/// (`35.2 % 31.0 – 39.6`) is said by the column's ``Column/companions``.
package struct ResultTable: Sendable, Equatable {
  /// A column: its name, and how its values are meant.
  package struct Column: Sendable, Equatable {
    /// What the values of a column are, and so how people read them.
    package enum Kind: Sendable, Equatable {
      case text
      case integer
      /// A number with this many decimals in tables for people.
      case number(decimals: Int)
      /// A share between 0 and 1, drawn as a percentage with one decimal.
      case share
      /// A difference of two shares, drawn as signed percentage points.
      case points
      /// An instant, drawn in the table's zone at this precision.
      case time(Precision)
      case flag
      /// Several words, an array in JSON.
      case list
      /// A number that only tells things apart; its cells are texts of hexadecimal digits, since
      /// readers of JSON and spreadsheets would round it.
      case key
    }

    /// How much of an instant is drawn.
    package enum Precision: Sendable, Equatable {
      case second, minute, hour, day, month
    }

    /// Columns that a table for people draws inside this one, and not by themselves.
    package struct Companions: Sendable, Equatable {
      /// The columns with the bounds of this one's interval.
      package var low: String?
      package var high: String?
      /// A column of flags; a true one draws `*` behind the value.
      package var mark: String?

      package init(low: String? = nil, high: String? = nil, mark: String? = nil) {
        self.low = low
        self.high = high
        self.mark = mark
      }
    }

    package var name: String
    package var kind: Kind
    package var companions: Companions?
    /// What a table for people writes above the column; the name where nil.
    package var title: String?
    /// Left out of tables for people, unless it is all there is.
    package var isDetail: Bool
    /// Whether the values of several rows may be added up, as counts may and averages may not.
    package var isAdditive = false

    package init(
      _ name: String, _ kind: Kind, companions: Companions? = nil, title: String? = nil,
      isDetail: Bool = false
    ) {
      self.name = name
      self.kind = kind
      self.companions = companions
      self.title = title
      self.isDetail = isDetail
    }
  }

  package var columns: [Column]
  package var rows: [[Value]]
  /// Lines above the table: what is measured, and the absolute windows.
  package var heading: [String]
  /// Lines below the table: what was left out, and how sure one may be.
  package var notes: [String]
  /// The zone in which the table's instants are drawn.
  package var zone: Zone
  /// How many rows there are, where not all were fetched.
  package var rowCount: Int?

  package init(
    columns: [Column], rows: [[Value]], heading: [String] = [], notes: [String] = [],
    zone: Zone = .utc
  ) {
    self.columns = columns
    self.rows = rows
    self.heading = heading
    self.notes = notes
    self.zone = zone
  }
}

extension ResultTable.Column.Kind {
  /// Whether the column has amounts, which a chart can draw.
  package var isNumeric: Bool {
    switch self {
    case .integer, .number, .share, .points: true
    case .text, .time, .flag, .list, .key: false
    }
  }

  package var isTime: Bool {
    if case .time = self { true } else { false }
  }

  /// Whether the column says which group a row is of.
  package var isName: Bool { self == .text || self == .key || self == .list }
}
