/// Reads HTML and XML strictly, to see that they are well formed.
///
/// It takes what this program writes and no more: every attribute in double quotes, every element
/// closed unless it is one that never is.
package struct MarkupReader {
  package struct Element: Equatable {
    package var name: String
    package var attributes: [String: String] = [:]
    /// The text in it and in its children.
    package var text = ""
    package var parents: [String] = []
  }

  package struct Problem: Error, CustomStringConvertible {
    package var description: String
  }

  package private(set) var elements: [Element] = []
  private let isHTML: Bool
  private var rest: Substring
  private var open: [Int] = []

  private static let void: Set = ["meta", "link", "br", "img", "hr", "input"]

  package init(_ text: String, isHTML: Bool) throws {
    self.isHTML = isHTML
    rest = text[...]
    let prolog = isHTML ? "<!DOCTYPE html>\n" : "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    guard rest.hasPrefix(prolog) else { throw Problem(description: "no prolog") }
    rest = rest.dropFirst(prolog.count)
    while !rest.isEmpty { try readNext() }
    guard open.isEmpty else {
      throw Problem(description: "not closed: \(open.map { elements[$0].name })")
    }
  }

  package func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  /// The text of an element without the notes that open beside it.
  package func words(of element: Element) -> String {
    elements.filter { $0.attributes["role"] == "tooltip" }
      .reduce(element.text) { $0.replacing($1.text, with: "") }
  }

  private mutating func readNext() throws {
    if rest.hasPrefix("</") {
      let name = String(rest.dropFirst(2).prefix { $0 != ">" })
      guard let last = open.popLast(), elements[last].name == name else {
        throw Problem(description: "</\(name)> closes nothing")
      }
      rest = rest.dropFirst(name.count + 3)
    } else if rest.hasPrefix("<") {
      try readElement()
    } else {
      let text = try decoded(rest.prefix { $0 != "<" })
      rest = rest.drop { $0 != "<" }
      guard !open.isEmpty || text.allSatisfy(\.isWhitespace) else {
        throw Problem(description: "text outside: \(text.prefix(20))")
      }
      for place in open { elements[place].text += text }
    }
  }

  private mutating func readElement() throws {
    rest = rest.dropFirst()
    let name = String(rest.prefix { $0.isLetter || $0.isNumber || $0 == ":" })
    guard name.first?.isLetter == true else {
      throw Problem(description: "a bare < before \(rest.prefix(20))")
    }
    rest = rest.dropFirst(name.count)
    var element = Element(name: name, parents: open.map { elements[$0].name })
    while rest.first == " " {
      rest = rest.drop { $0 == " " }
      let attribute = String(rest.prefix { $0.isLetter || $0.isNumber || "-:".contains($0) })
      rest = rest.dropFirst(attribute.count)
      guard !attribute.isEmpty, rest.hasPrefix("=\"") else {
        throw Problem(description: "a bad attribute in <\(name)>: \(attribute)\(rest.prefix(20))")
      }
      let value = rest.dropFirst(2).prefix { $0 != "\"" }
      guard element.attributes[attribute] == nil else {
        throw Problem(description: "\(attribute) stands twice in <\(name)>")
      }
      element.attributes[attribute] = try decoded(value)
      rest = rest.dropFirst(value.count + 3)
    }
    let isClosed = rest.hasPrefix("/>")
    guard isClosed || rest.hasPrefix(">") else {
      throw Problem(description: "<\(name)> is not ended: \(rest.prefix(20))")
    }
    rest = rest.dropFirst(isClosed ? 2 : 1)
    elements.append(element)
    if isClosed || (isHTML && Self.void.contains(name)) { return }
    open.append(elements.count - 1)
    guard isHTML, name == "script" || name == "style" else { return }
    // What is in these is no markup, up to the first thing that looks like their end.
    guard let end = rest.firstRange(of: "</") else { throw Problem(description: "no </\(name)>") }
    elements[elements.count - 1].text = String(rest[..<end.lowerBound])
    rest = rest[end.lowerBound...]
  }

  private static let entities = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]

  private func decoded(_ text: Substring) throws -> String {
    guard !text.contains("<") else { throw Problem(description: "< in a value") }
    for scalar in text.unicodeScalars {
      let isAllowed =
        scalar.value == 0x0A
        || (scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
          && scalar.value & 0xFFFE != 0xFFFE)
      guard isAllowed else { throw Problem(description: "no character of XML: \(scalar.value)") }
    }
    var output = ""
    for (number, part) in text.split(separator: "&", omittingEmptySubsequences: false).enumerated()
    {
      guard number > 0 else {
        output += part
        continue
      }
      // Scalars, as an accent behind the semicolon would make another character of it.
      let scalars = part.unicodeScalars
      guard let end = scalars.firstIndex(of: ";"),
        let meant = Self.entities[String(scalars[..<end])]
      else { throw Problem(description: "a bare & before \(part.prefix(20))") }
      output += meant + String(scalars[scalars.index(after: end)...])
    }
    return output
  }
}
