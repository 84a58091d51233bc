/// What rows are grouped by: a field, or a bucket of time.
package enum GroupKey: Sendable, CustomStringConvertible {
  case field(FieldReference)
  case unit(CalendarUnit, Span)
  case width(TimeSpan, Span)

  package var description: String {
    switch self {
    case .field(let reference): "\(reference)"
    case .unit(let unit, _): "\(unit)"
    case .width(let width, _): "\(width)"
    }
  }

  /// The fields that the key names.
  var fields: [String] {
    if case .field(let reference) = self { return [reference.name.lowercased()] }
    return ["time"]
  }
}

extension Parser {
  /// Reads `by key, key` where it stands.
  package mutating func groupKeys() throws(Diagnostic) -> [GroupKey] {
    guard consume(word: "by") else { return [] }
    return try list { (parser) throws(Diagnostic) in try parser.groupKey() }
  }

  private mutating func groupKey() throws(Diagnostic) -> GroupKey {
    switch peek.kind {
    case .number(let text):
      guard let width = TimeSpan(text) else {
        throw .expected("a field or a stretch such as 6h", found: self)
      }
      return .width(width, try advance().span)
    case .word(let word):
      if let unit = CalendarUnit(word: word) { return .unit(unit, try advanceKeyword().span) }
      return .field(try fieldReference("a field"))
    default: return .field(try fieldReference("a field, or a unit such as hour"))
    }
  }
}

extension Plan {
  /// Keys ready for an aggregate: their columns, and the scale of the one that is time.
  struct Keys {
    var columns: [Named<Formula>] = []
    var fields: [Field] = []
    /// Which key is a bucket of time, and how wide.
    var bucket: (index: Int, scale: BucketScale, column: ResultTable.Column)?
    /// A list field that must be taken apart first.
    var list: String?
  }

  /// Resolves the keys of a stage.
  func keys(_ written: [GroupKey]) throws(Diagnostic) -> Keys {
    var keys = Keys()
    for key in written {
      switch key {
      case .field(let reference):
        let field = try field(reference)
        if field.type == .list { keys.list = field.name }
        keys.columns.append(Named(field.name, .column(field.name)))
        keys.fields.append(field.type == .list ? Field(field.name, .name, field.summary) : field)
      case .unit(let unit, let span):
        let scale = BucketScale(unit: unit, zone: context.zone, weekStart: context.weekStart)
        try add(scale, named: "\(unit)", precision: unit.precision, to: &keys, at: span)
      case .width(let width, let span):
        guard
          let scale = BucketScale(span: width, zone: context.zone, weekStart: context.weekStart)
        else { throw .unevenWidth(width, at: span) }
        let precision: ResultTable.Column.Precision =
          width.microseconds % 86_400_000_000 == 0 ? .day : .minute
        try add(scale, named: "bucket", precision: precision, to: &keys, at: span)
      }
    }
    return keys
  }

  private func add(
    _ scale: BucketScale, named name: String, precision: ResultTable.Column.Precision,
    to keys: inout Keys, at span: Span
  ) throws(Diagnostic) {
    guard keys.bucket == nil else { throw .twoBuckets(at: span) }
    let time = try field(FieldReference(name: "time", span: span))
    let column = ResultTable.Column(
      name, .time(precision), companions: .init(mark: "partial"))
    keys.bucket = (keys.columns.count, scale, column)
    let formula = Formula.bucket(
      .column(time.name), scale.form, offsets: context.zone.offsetSegments(in: reach))
    keys.columns.append(Named(name, formula))
    keys.fields.append(Field(name, .time, kind: .time(precision)))
  }

  /// The stretch of time that the posts in scope can lie in.
  var reach: Range<Int64> {
    let extents = scope?.extents ?? context.catalogue.extents
    let start = scope?.window.start ?? extents.oldest ?? 0
    let end = scope?.window.end ?? extents.newest.map { $0 + 1 } ?? start
    return start..<max(start, end)
  }
}

extension CalendarUnit {
  fileprivate var precision: ResultTable.Column.Precision {
    switch self {
    case .minute, .hour: .minute
    case .day, .week: .day
    case .month, .year: .month
    }
  }
}

extension Diagnostic {
  fileprivate static func twoBuckets(at span: Span) -> Self {
    Diagnostic(
      "two-buckets", "rows are grouped by time already", at: span,
      help: "one unit or stretch of time after 'by'")
  }

  fileprivate static func unevenWidth(_ width: TimeSpan, at span: Span) -> Self {
    Diagnostic(
      "uneven-width", "buckets of \(width) do not fit into a day or into whole days", at: span,
      help: "such as 15m, 1h, 6h, 1d, 7d, 1w")
  }
}
