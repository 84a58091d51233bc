/// Orders rows: `sort likes desc`.
struct Sort: Stage {
  static let keyword = "sort"
  static let summary = "Put the rows in order; missing values come last."
  static let usage = "sort FIELD [desc], …"
  static let example = "posts | sort likes desc | first 10"

  struct Key: Sendable {
    var field: FieldReference
    var isDescending: Bool
  }

  let keys: [Key]

  var description: String {
    keys.map { "\($0.field)" + ($0.isDescending ? " desc" : "") }.joined(separator: ", ")
  }

  init(from parser: inout Parser) throws(Diagnostic) {
    _ = parser.consume(word: "by")
    keys = try parser.list { (parser) throws(Diagnostic) in
      let field = try parser.fieldReference("a field to sort by")
      let isDescending = parser.consume(word: "desc")
      if !isDescending { _ = parser.consume(word: "asc") }
      return Key(field: field, isDescending: isDescending)
    }
  }

  func apply(to plan: inout Plan) throws(Diagnostic) {
    var order: [SortKey] = []
    for key in keys {
      let field = try plan.field(key.field)
      order.append(SortKey(.column(field.name), isDescending: key.isDescending))
    }
    plan.sort(by: order)
  }
}

extension Plan {
  /// Says in which order the rows are to come.
  ///
  /// Posts that are equal otherwise come in the order they were loaded, so that answers replay.
  mutating func sort(by order: [SortKey]) {
    self.order = order + (scope == nil ? [] : [SortKey(.column("post"))])
  }
}
