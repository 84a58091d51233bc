import ArgumentParser
import Shell

/// Replays notebooks, and says where an answer changed.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract:
      "Replay notebooks from top to bottom, and compare what they answer with what they did.",
    discussion: """
      Each runs in a fresh sitting with the now, time zone and parameters of its front matter.
      Where an answer is another one, the difference is shown, FILE.corrected has what it answers
      now, and the exit code is 3.
      """)

  @OptionGroup var options: SittingOptions

  @Flag(help: "Write what they answer now into the notebooks.")
  var accept = false

  @Flag(help: "Run nothing; name the cells whose text changed since their output was written.")
  var staleOnly = false

  @Argument(help: "The notebooks (.md).")
  var files: [String]

  func validate() throws {
    guard !(accept && staleOnly) else {
      throw ValidationError("--accept runs the cells, and --stale-only does not: choose one")
    }
  }

  func run() throws {
    let session = try options.sitting.session()
    try session.replay(files, accept ? .accept : staleOnly ? .staleOnly : .compare).check()
  }
}
