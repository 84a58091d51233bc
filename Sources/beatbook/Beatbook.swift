import ArgumentParser
import Foundation
import Shell

/// The program: options, and what is plugged into what.
@main
struct Beatbook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "beatbook",
    abstract: "A notebook for researchers of public discourse: load snapshots, ask, compare.",
    discussion: """
      Without a subcommand the prompt opens, or a script is read from a pipe; -c 'STATEMENTS' runs them.
      Exit codes: 0 done, 1 a query or load failed, 2 usage or parameters,
      3 a check found a difference, 130 interrupted.
      """,
    version: Session.version,
    subcommands: [
      Prompt.self, QueryCommand.self, RunCommand.self, LoadCommand.self, FormatCommand.self,
      ReplayCommand.self, ExportCommand.self, ConvertCommand.self, SampleCommand.self,
      ReferenceCommand.self,
      HelpCommand.self,
    ],
    defaultSubcommand: Prompt.self)

  static func main() {
    // Broken pipes are noticed where they are written to.
    signal(SIGPIPE, SIG_IGN)
    do {
      let arguments = Arguments.reordered(Array(CommandLine.arguments.dropFirst()))
      if let line = UsualLine(arguments) { return try line.run() }
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch let code as ExitCode {
      leave(code.rawValue)
    } catch {
      // The library's own code for misuse is 64; ours is 2, as for a missing parameter.
      let code = exitCode(for: error)
      let text = fullMessage(for: error)
      FileHandle(code == .success ? .output : .error).write(Data("\(text)\n".utf8))
      leave(code == .success ? 0 : 2)
    }
  }

  private static func leave(_ code: Int32) -> Never {
    Foundation.exit(code)
  }
}

extension FileHandle {
  fileprivate enum Stream { case output, error }

  fileprivate convenience init(_ stream: Stream) {
    self.init(fileDescriptor: stream == .output ? 1 : 2, closeOnDealloc: false)
  }
}

/// Options that may stand anywhere on the line, before a subcommand too.
enum Arguments {
  private static let anywhere = ["--db", "--format"]

  /// Moves those options behind the subcommand that takes them.
  static func reordered(_ arguments: [String]) -> [String] {
    var kept: [String] = []
    var moved: [String] = []
    var index = 0
    while index < arguments.count, arguments[index] != "--" {
      let argument = arguments[index]
      // `--show` by itself shows all there is.
      if argument == "--show" {
        let next = arguments.indices.contains(index + 1) ? arguments[index + 1] : ""
        let isView = next == "all" || PlanView(rawValue: next) != nil
        kept.append("--show=\(isView ? next : "all")")
        index += isView ? 2 : 1
        continue
      }
      if anywhere.contains(argument), index + 1 < arguments.count {
        moved += [argument, arguments[index + 1]]
        index += 1
      } else if anywhere.contains(where: { argument.hasPrefix($0 + "=") }) {
        moved.append(argument)
      } else {
        kept.append(argument)
      }
      index += 1
    }
    // A subcommand comes first, where there is one; what follows `--` stays last.
    let head = kept.first?.hasPrefix("-") == true ? [] : kept.prefix(1)
    return head + moved + kept.dropFirst(head.count) + arguments[index...]
  }
}
