import ArgumentParser
import Language
import Shell

/// Explains the program, one of its subcommands, or a word of the language.
struct HelpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "help",
    abstract: "Explain the program, a subcommand, or a word: beatbook help compare.")

  @Argument(help: "A subcommand, or a stage, command, field, unit or topic of the language.")
  var words: [String] = []

  func run() throws {
    guard !words.isEmpty else { throw CleanExit.helpRequest(Beatbook.self) }
    let word = words.joined(separator: " ")
    let subcommand = Beatbook.configuration.subcommands.first {
      $0.configuration.commandName == word
    }
    let isOfTheLanguage = Stages.named(word) != nil || Commands.named(word) != nil
    if let subcommand, !isOfTheLanguage { throw CleanExit.helpRequest(subcommand) }
    // Nothing is asked of a store, so none is made.
    try Sitting(db: ":memory:").session().run(Source("help \(word)")).check()
    if subcommand != nil {
      throw CleanExit.message("\nbeatbook \(word) --help tells the subcommand")
    }
  }
}
