extension Plan {
  /// What the plan means, as an indented tree: an operation a line, what it works on below it.
  package var outline: [String] {
    var lines: [String] = []
    for (number, computation) in computations.enumerated() {
      lines.append("answer \(number + 1)")
      for (index, relation) in computation.shared.enumerated() {
        lines.append("  kept at hand: shared \(index + 1)")
        lines += relation.outline(indent: 4)
      }
      for question in computation.questions {
        lines.append("  asked: \(question.name)")
        lines += question.relation.outline(indent: 4)
      }
    }
    lines.append("rows: " + shownColumns.map(\.name).joined(separator: ", "))
    lines += ordered.outline(indent: 2)
    for footnote in footnotes {
      lines.append("footnote: \(footnote.meaning)")
      lines += footnote.relation.outline(indent: 2)
    }
    return lines
  }
}

extension Footnote.Meaning: CustomStringConvertible {
  package var description: String {
    switch self {
    case .reposts: "reposts left out"
    case .copies: "copies left out"
    case .missing(let field): "posts without \(field)"
    }
  }
}

extension Formula {
  /// Whether the formula looks into the answer of a computation.
  fileprivate var readsAnswers: Bool {
    var isFound = false
    _ = mappingRelations { relation in
      isFound = isFound || relation.readsAnswers
      return relation
    }
    return isFound
  }
}

extension Relation {
  /// The relation as a tree, its inputs indented below it.
  package func outline(indent: Int = 0) -> [String] {
    [String(repeating: " ", count: indent) + operation]
      + inputs.flatMap { $0.outline(indent: indent + 2) }
  }

  /// Whether the relation reads the answer of a computation.
  package var readsAnswers: Bool {
    switch self {
    case .answer: true
    case .filter(let input, let test): input.readsAnswers || test.readsAnswers
    default: inputs.contains(where: \.readsAnswers)
    }
  }

  /// What the relation works on.
  private var inputs: [Relation] {
    var found: [Relation] = []
    _ = mappingInputs { input in
      found.append(input)
      return input
    }
    return found
  }

  private var operation: String {
    switch self {
    case .posts: "posts"
    case .shared(let number, _): "shared \(number + 1)"
    case .answer(let number, _): "answer \(number + 1)"
    case .values(let columns, let rows):
      "\(rows.count) given rows of \(columns.joined(separator: ", "))"
    case .filter(_, let test): "filter \(test)"
    case .project(_, let columns): "project \(Self.list(columns.map(\.outline)))"
    case .aggregate(_, let keys, let measures):
      "aggregate \(Self.list(measures.map(\.outline)))"
        + (keys.isEmpty ? "" : " by \(Self.list(keys.map(\.outline)))")
    case .explode(_, let column): "one row for each of \(column)"
    case .firstOfEach(_, let keys, let order, let count):
      "first \(count) by \(Self.list(keys.map(\.description)))"
        + " in the order of \(Self.list(order.map(\.outline)))"
    case .sort(_, let keys): "sort by \(Self.list(keys.map(\.outline)))"
    case .limit(_, let count): "first \(count)"
    case .union: "all rows of"
    case .hourly(let beat, let window, _):
      "hourly counts of \(beat.map { "beat \($0)" } ?? "all posts"), \(window.description(in: .utc))"
    }
  }

  private static func list(_ parts: [String]) -> String { parts.joined(separator: ", ") }
}

extension Named<Formula> {
  fileprivate var outline: String {
    content == .column(name) ? name : "\(name) = \(content)"
  }
}

extension Named<Aggregate> {
  fileprivate var outline: String { "\(name) = \(content)" }
}

extension SortKey {
  fileprivate var outline: String { "\(formula)" + (isDescending ? " desc" : "") }
}
