import Foundation
import Language
import Reporting
import Testing

@testable import Shell

/// Journals as files: what is kept, for how long, and what can be read of one that is broken.
struct JournalFolderTests {
  private static func folder() throws -> (JournalFolder, TemporaryFolder) {
    let folder = try TemporaryFolder()
    return (try #require(JournalFolder(ofStore: folder.path + "/x.db")), folder)
  }

  private static func log(_ statements: String...) throws -> SittingLog {
    var log = SittingLog()
    for text in statements {
      var parser = Parser(Source(text))
      log.add(try parser.input(), text)
    }
    return log
  }

  @Test func aFileIsMadeWithTheFirstStatement() throws {
    let (folder, files) = try Self.folder()
    defer { withExtendedLifetime(files) {} }
    let journal = Journal(folder: folder, began: 1_774_636_200_000_000)
    #expect(journal.follow(try Self.log()) == nil)
    #expect(!FileManager.default.fileExists(atPath: folder.path))
    #expect(journal.follow(try Self.log("posts | count")) == nil)
    #expect(folder.sittings().map(\.state) == [.running])
    #expect(journal.follow(try Self.log("posts | count", "beats")) == nil)
    journal.end()
    let sitting = try #require(folder.sittings().first)
    #expect(sitting.state == .quit)
    #expect(sitting.began == 1_774_636_200_000_000)
    #expect(sitting.notebook.cells.map(\.text) == ["posts | count\n", "beats\n"])
    #expect(sitting.notebook.header.otherLines == [])
    #expect(sitting.description(in: .utc) == "2026-03-27 18:30 UTC (2 statements)")
    let mode = try FileManager.default.attributesOfItem(atPath: sitting.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func whatWasSavedIsNotKeptTwice() throws {
    let (folder, files) = try Self.folder()
    defer { withExtendedLifetime(files) {} }
    let journal = Journal(folder: folder, began: 1)
    var log = try Self.log("posts | count")
    _ = journal.follow(log)
    log.path = "sessions/a.md"
    journal.forget(log)
    #expect(folder.sittings().isEmpty)
    #expect(journal.follow(log) == nil)
    #expect(folder.sittings().isEmpty)
    // What is said afterwards is not in the notebook yet: all of it is kept again.
    log.add(note: "> more")
    _ = journal.follow(log)
    let sitting = try #require(folder.sittings().first)
    #expect(sitting.savedAt == "sessions/a.md")
    #expect(sitting.notebook.parts == log.parts.joined)
  }

  @Test(arguments: [
    "\n```beatbook id=c3\nposts | co", "\n```beatbook id=c3\n", "\n``", "\n```beatb",
  ])
  func anEndThatIsNotWholeIsLeftOut(_ end: String) throws {
    let (folder, files) = try Self.folder()
    defer { withExtendedLifetime(files) {} }
    let journal = Journal(folder: folder, began: 1)
    _ = journal.follow(try Self.log("posts | count", "beats"))
    let path = try #require(journal.path)
    let whole = try String(contentsOfFile: path, encoding: .utf8)
    try (whole + end).write(toFile: path, atomically: false, encoding: .utf8)
    #expect(folder.sittings().first?.notebook.cells.map(\.text) == ["posts | count\n", "beats\n"])
  }

  @Test func whatIsWrongInTheMiddleEndsIt() throws {
    let (folder, files) = try Self.folder()
    defer { withExtendedLifetime(files) {} }
    let journal = Journal(folder: folder, began: 1)
    _ = journal.follow(try Self.log("posts | count", "beats"))
    let path = try #require(journal.path)
    let whole = try String(contentsOfFile: path, encoding: .utf8)
    let comment = whole + "<!-- beatbook:out in=1 -->\nno output\n"
    for text in [whole.replacing("id=c2", with: "id=c2 tol=often"), comment] {
      try (text + "\n```beatbook id=c3\nquit\n```\n")
        .write(toFile: path, atomically: false, encoding: .utf8)
      let cells = try #require(folder.sittings().first).notebook.cells.map(\.text)
      #expect(cells.first == "posts | count\n" && cells.last != "quit\n")
    }
  }

  /// What cannot be read is not listed, and so could not be discarded either.
  @Test func whatCannotBeReadIsNotKeptForEver() throws {
    let (folder, files) = try Self.folder()
    defer { withExtendedLifetime(files) {} }
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    for number in 10..<40 {
      try Data().write(to: URL(filePath: "\(folder.path)/\(number).md"))
    }
    #expect(folder.sittings().isEmpty)
    folder.prune()
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left.sorted() == (20..<40).map { "\($0).md" })
  }

  /// A script keeps no journal, in which what it takes up could go on.
  @Test func aScriptTakesNoJournalAway() throws {
    let (folder, files) = try Self.folder()
    defer { withExtendedLifetime(files) {} }
    var old: Journal? = Journal(folder: folder, began: 1)
    _ = old?.follow(try Self.log("let mine = posts | count"))
    old = nil
    // One that goes on in another window, and began later.
    let other = Journal(folder: folder, began: 2)
    _ = other.follow(try Self.log("beats"))
    let sitting = try Sitting(path: files.path + "/x.db")
    #expect(sitting.run("open session last\nmine") == "count\n    0\n")
    #expect(sitting.outcome == .done, "\(sitting.messages())")
    #expect(folder.sittings().map(\.state) == [.running, .brokenOff])
    // Where there is one, the old one goes when all of it is in the new one.
    let prompt = try Sitting(path: files.path + "/x.db")
    prompt.session.journal = Journal(folder: folder, began: 3)
    prompt.run("beats\nopen session last")
    #expect(folder.sittings().map(\.notebook.cells.count) == [2, 1])
    withExtendedLifetime(other) {}
  }

  @Test func theLastTwentyAreKept() throws {
    let (folder, files) = try Self.folder()
    defer { withExtendedLifetime(files) {} }
    for number in 1...25 {
      let journal = Journal(folder: folder, began: Int64(number) * 60_000_000)
      _ = journal.follow(try Self.log("posts | first \(number)"))
      if number % 2 == 0 { journal.end() }
    }
    let sittings = folder.sittings()
    // One more, as the one that goes on is not counted when another is begun.
    #expect(sittings.count == 21)
    #expect(sittings.first?.notebook.cells.first?.text == "posts | first 25\n")
    #expect(folder.brokenOff()?.notebook.cells.first?.text == "posts | first 25\n")
  }

  @Test func nothingIsKeptOfAStoreInMemory() {
    #expect(JournalFolder(ofStore: ":memory:") == nil)
  }

  @Test func aFolderThatCannotBeWrittenIsSaidOnce() throws {
    let folder = try #require(JournalFolder(ofStore: "/dev/null/x.db"))
    let journal = Journal(folder: folder, began: 1)
    let problem = journal.follow(try Self.log("beats"))
    #expect(problem == "the sitting is not kept beside the database: Not a directory")
    #expect(journal.follow(try Self.log("beats", "beats")) == nil)
  }
}

extension [Notebook.Part] {
  /// With neighbouring prose as one, as it is read back.
  fileprivate var joined: [Notebook.Part] {
    reduce(into: []) { parts, part in
      if case .prose(let text) = part, case .prose(let before)? = parts.last {
        parts[parts.count - 1] = .prose(before + text)
      } else {
        parts.append(part)
      }
    }
  }
}
