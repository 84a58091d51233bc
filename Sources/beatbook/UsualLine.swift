import Language
import Reporting
import Shell

/// A command line of the usual shapes, which has no options but `--db` and `--format`.
///
/// It is read without the library of arguments, which finds out by reflection what options there are:
/// that takes longer than a first answer. What may be wrong is the library's to tell.
enum UsualLine: Equatable {
  case prompt(Sitting)
  case query(String, Sitting)
  case run(files: [String], Sitting)

  init?(_ arguments: [String]) {
    var sitting = Sitting()
    var words: [String] = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      let isOption = argument == "--db" || argument == "--format"
      guard let word = isOption ? rest.popFirst() : argument, !word.isEmpty, word.first != "-"
      else { return nil }
      switch argument {
      case "--db": sitting.db = word
      case "--format":
        guard TableFormats.named(word) != nil else { return nil }
        sitting.format = word
      default: words.append(word)
      }
    }
    let operands = Array(words.dropFirst())
    switch words.first {
    case nil: self = .prompt(sitting)
    case "prompt" where operands.isEmpty: self = .prompt(sitting)
    case "query" where operands.count == 1: self = .query(operands[0], sitting)
    case "run" where !operands.isEmpty: self = .run(files: operands, sitting)
    default: return nil
    }
  }

  func run() throws {
    switch self {
    case .prompt(let sitting): try sitting.prompt()
    case .query(let text, let sitting): try sitting.session().run(Source(text)).check()
    case .run(let files, let sitting): try sitting.run(files)
    }
  }
}
