/// JSON written with its members in the order given.
///
/// The same request is the same bytes, which caches of prompts need; and a schema keeps its
/// order, in which models write what it describes.
enum RequestJSON: CustomStringConvertible {
  case text(String)
  case number(Int)
  case truth(Bool)
  case list([RequestJSON])
  case members([(String, RequestJSON)])
  /// JSON already.
  case verbatim(String)

  var description: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .number(let number): "\(number)"
    case .truth(let truth): "\(truth)"
    case .list(let items): "[" + items.map(\.description).joined(separator: ",") + "]"
    case .members(let members):
      "{" + members.map { "\(Self.quoted($0)):\($1)" }.joined(separator: ",") + "}"
    case .verbatim(let json): json
    }
  }

  private static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output + "\""
  }
}

extension RequestJSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral text: String) { self = .text(text) }
  init(booleanLiteral truth: Bool) { self = .truth(truth) }
  init(arrayLiteral items: RequestJSON...) { self = .list(items) }
  init(dictionaryLiteral members: (String, RequestJSON)...) { self = .members(members) }
}
