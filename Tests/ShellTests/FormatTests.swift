import Foundation
import Language
import Shell
import TestSupport
import Testing

/// Scripts as `beatbook format` writes them.
@Suite struct FormatTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var formatted: String

    init(_ text: String, _ formatted: String) {
      self.text = text
      self.formatted = formatted
    }

    var testDescription: String { text }
  }

  static let cases: [Case] = [
    Case("", ""),
    Case("\n\n-- only this  \r\n\n", "-- only this\n"),
    Case(
      "POSTS|WHERE source IN(x,bluesky)AND text HAS \u{201C}open weights\u{201D}|count BY Hour",
      "posts | where source in (x, bluesky) and text has \"open weights\" | count by hour\n"),
    Case("posts | count;posts|first 3 -- two", "posts | count\nposts | first 3 -- two\n"),
    Case("posts | count\n\n\n\n\nposts", "posts | count\n\nposts\n"),
    Case(
      "posts | -- all of them\n  where likes>3\n-- the many\n | count",
      "posts -- all of them\n  | where likes > 3\n  -- the many\n  | count\n"),
    Case(
      "posts |\nwhere likes > 3", "posts\n  | where likes > 3\n"),
    Case(
      "posts | where source in (x, -- the bird\n bluesky)",
      "posts\n  | where source in (x, -- the bird\n    bluesky)\n"),
    Case(
      "posts | where text has \"open weights\" and not (author = @promobot or likes > 3) | count by 6h, source",
      """
      posts
        | where text has "open weights" and not (author = @promobot or likes > 3)
        | count by 6h, source

      """),
    Case(
      "(posts|where likes>1)|search a -docker   -\"x y\" pump*|add r=likes*2+ -3",
      "(posts | where likes > 1) | search a -docker -\"x y\" pump* | add r = likes * 2 + -3\n"),
    Case("posts | measure avg (score),max( likes )", "posts | measure avg(score), max(likes)\n"),
    Case(
      "posts | where text = 'say \"no\"' and title = 'it\\'s' and text matches /a  b\\/c/i",
      "posts | where text = 'say \"no\"' and title = \"it's\" and text matches /a  b\\/c/i\n"),
    Case(
      "LOAD  a--b.csv \"my file.csv\"  Into 'My Beat' with text=Body,author= Account",
      "load a--b.csv \"my file.csv\" into \"My Beat\" with text = Body, author = Account\n"),
    Case(
      "PARAM topic :text=\"a\"\nset tz=Europe/Paris",
      "param topic: text = \"a\"\nset tz = Europe/Paris\n"),
    Case("(posts | save out.csv ) | count", "(posts | save out.csv ) | count\n"),
    Case("\u{FEFF}po\u{200B}sts", "posts\n"),
    Case("beat \"B\" match(text has a)", "beat \"B\" match (text has a)\n"),
  ]

  @Test(arguments: cases)
  func formats(_ expected: Case) throws {
    #expect(try formatted(expected.text) == expected.formatted)
  }

  @Test(arguments: [
    "posts | where sourc", "posts | count by", "load", "posts | where text has \"open",
  ])
  func mistakesAreShown(_ text: String) {
    #expect(throws: Diagnostic.self) { try Source(text + "\n-- more").formatted() }
  }

  @Test(arguments: try Scripts.names)
  func scriptsAreFormatted(_ name: String) throws {
    let text = try Scripts.text(name)
    #expect(try formatted(text) == text)
  }

  /// Scripts and examples joined and cut about at random, by a seed.
  @Test(arguments: 1...6)
  func mutantsStayWhatTheyAre(seed: UInt64) throws {
    var mutator = Mutator(seed: seed)
    let scripts = try Scripts.names.map(Scripts.text)
    var count = 0
    for _ in 0..<250 {
      let text = mutator.text(of: scripts)
      do {
        _ = try formatted(text)
        count += 1
      } catch {}
    }
    #expect(count > 40)
  }

  /// Formats a text, and holds the outcome to what formatting promises.
  private func formatted(_ text: String) throws(Diagnostic) -> String {
    let once = try Source(text).formatted()
    #expect(try Source(once).formatted() == once, "\(text)")
    let before = try Reading(text)
    let after = try Reading(once)
    #expect(before.statements == after.statements, "\(text)")
    #expect(before.descriptions == after.descriptions, "\(text)")
    #expect(before.comments == after.comments, "\(text)")
    return once
  }
}

/// A script as it is understood, whatever it looks like.
private struct Reading {
  var statements: [[Piece.Role]]
  var descriptions: [String] = []
  var comments: [String]

  init(_ text: String) throws(Diagnostic) {
    var descriptions: [String] = []
    let pieces = try Source(text).pieces { (parser) throws(Diagnostic) in
      switch try parser.input() {
      case .statement(.query(let query)): descriptions.append("\(query)")
      case .statement(.bind(let name, let query)): descriptions.append("\(name) = \(query)")
      default: break
      }
    }
    statements = pieces.map { $0.map(\.role) }
    self.descriptions = descriptions
    var gaps: [Substring] = []
    var end = text.startIndex
    for span in pieces.joined().map(\.span) {
      gaps.append(text[end..<text.utf8.index(text.startIndex, offsetBy: span.start)])
      end = text.utf8.index(text.startIndex, offsetBy: span.end)
    }
    gaps.append(text[end...])
    comments = gaps.joined(separator: "\n").utf8.split(separator: 10).compactMap { line in
      let text = String(Substring(line))
      return text.firstRange(of: "--").map { String(text[$0.lowerBound...]) }
    }.map { $0.replacing(/[ \t\r]+$/, with: "") }
  }
}
