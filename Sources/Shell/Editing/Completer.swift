import Foundation
package import Language
import Corpus
import Reporting

/// What a text at the prompt can go on with.
///
/// It reads no file and no store: what there is comes in.
package struct Completer {
  /// What is fixed for a query here: beats and sources that occur, names that were given.
  package var context: PlanContext
  /// The numbers of the stories.
  package var stories: [Int]
  /// Values of a field that occur, of those that begin with a text.
  package var occurring: (_ field: String, _ prefix: String) -> [String]
  /// The names in a folder, those of folders with a `/` at the end.
  package var entries: (_ folder: String) -> [String]

  package init(
    context: PlanContext, stories: [Int] = [],
    entries: @escaping (String) -> [String] = { _ in [] },
    occurring: @escaping (_ field: String, _ prefix: String) -> [String] = { _, _ in [] }
  ) {
    self.context = context
    self.stories = stories
    self.occurring = occurring
    self.entries = entries
  }

  /// The word that was begun, and all that it may become, the likeliest first.
  package func completion(of text: String) -> Completion {
    let (head, begun) = Self.parted(text)
    let statement = StatementWords(head)
    let found: [String]
    if let field = Self.marks[head.last ?? " "] {
      found = harmless(field, begun)
    } else if let kinds = kinds(in: statement) {
      found = kinds.flatMap { words(for: $0, begun: begun, in: statement, head: head) }
    } else {
      found = []
    }
    let wanted = begun.drop { $0 == "\"" }.lowercased()
    var seen = Set<String>()
    let candidates = found.filter {
      $0.drop { $0 == "\"" }.lowercased().hasPrefix(wanted) && seen.insert($0).inserted
    }
    return Completion(begun: begun, candidates: candidates)
  }

  /// What stands behind the marks of hashtags and handles.
  private static let marks: [Character: String] = ["#": "hashtags", "@": "author"]

  /// The text before the word at its end, and that word, with the quote that it opens.
  private static func parted(_ text: String) -> (head: String, begun: String) {
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let quotes = line.indices.filter { line[$0] == "\"" }
    let start: String.Index
    if quotes.count % 2 == 1, let quote = quotes.last {
      start = quote
    } else {
      let tail = text.reversed().prefix { $0.isLetter || $0.isNumber || "_-./~*".contains($0) }
      start = text.index(text.endIndex, offsetBy: -tail.count)
    }
    return (String(text[..<start]), String(text[start...]))
  }

  /// The kinds of things that may stand next, as usages name them; nil where nothing is known.
  private func kinds(in statement: StatementWords) -> [String]? {
    let words = statement.words
    guard let first = words.first else { return ["OPENING"] }
    if first == "set" {
      return words.count == 1 ? ["SETTING"] : words.last == "=" ? ["VALUE"] : nil
    }
    if let command = statement.command {
      let slots = UsageSlots(command.usage)
      let isAboutStories =
        command.usage.hasPrefix("\(command.name) N")
        || command.usage.hasPrefix("\(command.name) [N]")
      let arguments = statement.arguments
      return slots.next(after: arguments, isList: words.last == ",").map { kind in
        kind == "N" ? (isAboutStories && arguments.count == 1 ? "STORY" : "NUMBER") : kind
      }
    }
    guard let keyword = statement.stage.first else {
      return words.last == "|" ? ["STAGE"] : ["QUERY"]
    }
    if keyword == "posts" {
      return statement.stage.last == "of"
        ? ["BEAT", "all"] : statement.stage.count == 1 ? ["of"] : nil
    }
    return Stages.named(keyword).map { kinds(in: $0, statement.stage) } ?? nil
  }

  private func kinds(in stage: any Stage.Type, _ words: [String]) -> [String] {
    let last = words.last ?? ""
    if StatementWords.valueField(in: words) != nil { return ["VALUE"] }
    if ["and", "or", "not", "("].contains(last) { return ["FIELD"] }
    // The amounts that windows are compared by, of which usage has the longer ones in the middle.
    if stage.usage.contains("WINDOW vs"), ["sentiment", "volume", ")"].contains(last) {
      return ["WINDOW"]
    }
    let slots = UsageSlots(stage.usage)
    let isTest = stage.usage.contains("CONDITION")
    if isTest, let field = field(last), words.count > 1,
      [stage.keyword, "of", "and", "or", "not", "("].contains(words[words.count - 2])
    {
      return Self.operators(of: field.type)
    }
    let next = slots.next(after: words, isList: last == ",")
    return isTest && words.count > 2 && !next.contains("CONDITION") ? ["and", "or"] + next : next
  }

  private func field(_ name: String) -> Field? { Fields.ofPosts.first { $0.name == name } }

  private static func operators(of type: Field.FieldType) -> [String] {
    switch type {
    case .prose: ["has", "contains", "starts", "matches", "is missing"]
    case .list: ["has", "is missing"]
    case .category, .name, .exact, .key, .flag: ["=", "!=", "in", "is missing"]
    case .integer, .number, .time: ["=", "!=", "<", "<=", ">", ">=", "is missing"]
    }
  }

  /// The words of a kind.
  private func words(
    for kind: String, begun: String, in statement: StatementWords, head: String
  ) -> [String] {
    switch kind {
    case "OPENING": ["posts"] + context.lets.keys.sorted() + Self.openings
    case "QUERY": ["posts"] + context.lets.keys.sorted() + Stages.all.map { $0.keyword }
    case "STAGE": Stages.all.map { $0.keyword }
    case "SETTING": Setting.Name.allCases.map(\.rawValue)
    case "FIELD", "CONDITION", "EXPRESSION": fields(after: head)
    case "KEY": fields(after: head) + CalendarUnit.allCases.map(\.rawValue)
    case "WINDOW": Self.windows
    case "VALUE": values(in: statement, begun).map(Self.written)
    case "BEAT": context.catalogue.beats.map { Self.written($0.name) }
    case "STORY": stories.map(String.init)
    case "FORMAT": SnapshotFormats.all.map { $0.name }
    case "SOURCE": Fields.sources
    case "WORD": Reference.words
    case "PATH": paths(begun)
    default: kind == kind.uppercased() && kind.contains { $0.isLetter } ? [] : [word(kind)]
    }
  }

  /// A name or value as it is written: bare where that is possible.
  private static func written(_ text: String) -> String {
    text.wholeMatch(of: /[A-Za-z][A-Za-z0-9_-]*/) != nil ? text : Literal.quotedMinimally(text)
  }

  /// A function is written up to its parenthesis.
  private func word(_ kind: String) -> String {
    if ["sum", "avg", "min", "max"].contains(kind) { return kind + "(" }
    return kind.firstIndex(of: "(").map { String(kind[...$0]) } ?? kind
  }

  private static let openings =
    Commands.all.map { $0.name } + ["let", "param", "set"] + Stages.all.map { $0.keyword }

  private static let windows = [
    "last", "previous", "today", "yesterday", "since", "from", "on", "in",
  ]

  /// The columns that the stages before have left in sight.
  private func fields(after head: String) -> [String] {
    let statement = Source(StatementWords.lastStatement(of: head))
    let before = statement.text.lastIndex(of: "|").map { String(statement.text[..<$0]) } ?? "posts"
    var parser = Parser(Source(before))
    guard case .statement(.query(let query))? = try? parser.input(),
      let plan = try? query.plan(in: context)
    else { return Fields.ofPosts.map(\.name) }
    return plan.fields.map(\.name)
  }

  private func values(in statement: StatementWords, _ begun: String) -> [String] {
    if statement.words.first == "set" { return Self.settings[statement.words[1]] ?? [] }
    guard let name = StatementWords.valueField(in: statement.stage), let field = field(name) else {
      return []
    }
    switch field.type {
    case .category where name == "source" && !context.catalogue.extents.sources.isEmpty:
      return context.catalogue.extents.sources
    case .category(let words): return words
    case .flag: return ["true", "false"]
    case .name, .list: return harmless(name, String(begun.drop { $0 == "\"" }))
    default: return []
    }
  }

  /// Values that occur, of those that may stand in the line as they are.
  private func harmless(_ field: String, _ prefix: String) -> [String] {
    occurring(field, prefix).filter { TerminalText.line($0) == $0 }
  }

  private static let settings = [
    "format": TableFormats.all.map(\.name), "now": ["data", "clock"], "week": ["monday", "sunday"],
    "glyphs": ["auto", "unicode", "ascii"], "width": ["auto"], "rows": ["all"],
    "narrator": ["offline", "claude", "openai", "ollama", "llamacpp", "vllm"],
  ]

  private func paths(_ begun: String) -> [String] {
    let isQuoted = begun.hasPrefix("\"")
    let path = begun.drop { $0 == "\"" }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let isHidden = path.dropFirst(folder.count).hasPrefix(".")
    return entries(folder).filter { $0.hasPrefix(".") == isHidden }.map { name in
      isQuoted || name.contains(" ") ? "\"\(folder)\(name)" : folder + name
    }
  }
}

/// What a word at the prompt may become.
package struct Completion: Equatable {
  /// The word as far as it was typed.
  package var begun: String
  package var candidates: [String]

  /// What the word becomes; nil where there is nothing to add.
  package var replacement: String? {
    guard let first = candidates.first else { return nil }
    guard candidates.count == 1 else {
      let common = candidates.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
      return common.count > begun.count ? common : nil
    }
    if first.hasPrefix("\""), !first.hasSuffix("/"), !first.dropFirst().hasSuffix("\"") {
      return first + "\" "
    }
    return first.hasSuffix("/") || first.hasSuffix("(") ? first : first + " "
  }
}
