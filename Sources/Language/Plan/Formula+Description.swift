extension Formula: CustomStringConvertible {
  /// The formula for people, close to how a query would write it.
  package var description: String {
    switch self {
    case .column(let name): name
    case .literal(let value): value.outline
    case .compare(let left, let comparison, let right):
      "\(left.asPart) \(comparison.rawValue) \(right.asPart)"
    case .isMissing(let value): "\(value.asPart) is missing"
    case .isIn(let value, let values):
      "\(value.asPart) in (\(values.map(\.outline).joined(separator: ", ")))"
    case .isAmong(let value, let relation):
      "\(value.asPart) among (\(Self.inLine(relation.outline())))"
    case .and(let parts):
      parts.isEmpty ? "true" : parts.map(\.asTest).joined(separator: " and ")
    case .or(let parts):
      parts.isEmpty ? "false" : parts.map(\.asTest).joined(separator: " or ")
    case .not(let part): "not \(part.asTest)"
    case .text(let test, let value, let pattern): test.outline(value.asPart, pattern)
    case .search(let words): "title or text has \(Literal.quoted(words))"
    case .holds(let list, let value): "\(list.asPart) holds \(value.outline)"
    case .isMember(let beat, _): "is of beat \(beat)"
    case .arithmetic(let left, let operation, let right):
      "\(left.asPart) \(operation.rawValue) \(right.asPart)"
    case .call(let function, let arguments):
      "\(function.rawValue)(\(arguments.map(\.description).joined(separator: ", ")))"
    case .authorName(let number): "author_name(\(number))"
    case .bucket(let time, let form, _): "bucket(\(time), \(form.outline))"
    case .cases(let cases, let otherwise):
      "case " + cases.map { "\($0.when) then \($0.then)" }.joined(separator: ", ")
        + (otherwise.map { ", else \($0)" } ?? "") + " end"
    }
  }

  /// The formula between `and` and `or`.
  private var asTest: String {
    switch self {
    case .and(let parts), .or(let parts): parts.count < 2 ? description : "(\(description))"
    default: description
    }
  }

  /// The formula as an operand.
  private var asPart: String {
    switch self {
    case .and(let parts) where parts.count < 2, .or(let parts) where parts.count < 2: description
    case .compare, .isMissing, .isIn, .isAmong, .and, .or, .text, .search, .holds, .arithmetic:
      "(\(description))"
    case .column, .literal, .not, .isMember, .call, .authorName, .bucket, .cases: description
    }
  }

  private static func inLine(_ outline: [String]) -> String {
    outline.map { $0.drop { $0 == " " } }.joined(separator: " of ")
  }
}

extension Aggregate: CustomStringConvertible {
  package var description: String {
    switch self {
    case .count: "count()"
    case .countPresent(let formula): "count(\(formula))"
    case .countDistinct(let formula): "count(distinct \(formula))"
    case .sum(let formula): "sum(\(formula))"
    case .average(let formula): "avg(\(formula))"
    case .minimum(let formula): "min(\(formula))"
    case .maximum(let formula): "max(\(formula))"
    }
  }
}

extension TextTest {
  fileprivate func outline(_ column: String, _ pattern: String) -> String {
    switch self {
    case .hasWords: "\(column) has \(Literal.quoted(pattern))"
    case .contains: "\(column) contains \(Literal.quoted(pattern))"
    case .starts: "\(column) starts \(Literal.quoted(pattern))"
    case .equals: "\(column) equals \(Literal.quoted(pattern))"
    case .matches(let ignoringCase):
      "\(column) matches /\(pattern.replacing("/", with: "\\/"))/\(ignoringCase ? "i" : "")"
    }
  }
}

extension BucketScale.Form {
  fileprivate var outline: String {
    switch self {
    case .absolute(let width): "\(width / 1_000_000) s"
    case .local(let width, _): "\(width / 1_000_000) s of local time"
    case .localMonth: "month of local time"
    case .localYear: "year of local time"
    }
  }
}

extension Value {
  /// The value as an outline shows it; instants in UTC.
  fileprivate var outline: String {
    switch self {
    case .missing: "missing"
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .text(let text): Literal.quoted(text)
    case .time(let instant): "\(CivilTime(local: instant)) UTC"
    case .flag(let flag): "\(flag)"
    case .list(let words): "(\(words.map(Literal.quoted).joined(separator: ", ")))"
    }
  }
}
