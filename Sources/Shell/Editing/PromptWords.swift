import Language
import Reporting

/// What stands before the cursor: the beat, and what is pinned that answers depend on.
///
/// `Open Source AI [now 2026-03-27 · Europe/Paris]> `
enum PromptWords {
  /// The prompt, which leaves more than half of the columns to what is typed.
  static func text(beat: String?, settings: Settings, columns: Int) -> String {
    let name = TerminalText.line(beat ?? "beat")
    let pinned = pins(settings)
    let marks = pinned.isEmpty ? "" : " [\(pinned.joined(separator: " · "))]"
    let room = max(8, columns / 2)
    let whole = name + marks + "> "
    guard DisplayWidth.of(whole) > room else { return whole }
    // That something is pinned is worth more than the end of a name.
    let mark = pinned.isEmpty ? "" : " […]"
    return DisplayWidth.truncated(name, to: max(4, room - mark.count - 2)) + mark + "> "
  }

  private static func pins(_ settings: Settings) -> [String] {
    var pins: [String] = []
    if case .fixed(let now) = settings.now {
      let clock = settings.zone.wallClock(at: now - now % 60_000_000)
      let isMidnight = clock.hasSuffix(" 00:00")
      pins.append("now " + (isMidnight ? String(clock.dropLast(6)) : clock))
    }
    if settings.zone != .utc { pins.append(settings.zone.name) }
    return pins
  }

  /// A line without the prompt that it was copied with.
  static func withoutPrompt(_ line: Substring, beats: [String]) -> Substring {
    for name in ["beat"] + beats where line.hasPrefix(name) {
      let rest = line.dropFirst(name.count)
      if rest.hasPrefix("> ") { return rest.dropFirst(2) }
      if let match = rest.prefixMatch(of: #/ \[[^\]]*\]> /#) {
        return rest[match.range.upperBound...]
      }
    }
    // The lines that an answer to the prompt went on with.
    return line.hasPrefix("    … ") ? line.dropFirst(6) : line
  }
}
