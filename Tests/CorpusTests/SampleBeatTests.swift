import Foundation
import Testing

@testable import Corpus

/// The shipped snapshot of seed 1, generated once and read back as JSON.
private enum SampleSnapshot {
  static let lines = generated(seed: 1)
  static let records = distinct(lines)
  static let capture = "2026-03-27T18:30:00Z"

  static func generated(seed: UInt64) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    SampleBeat(seed: seed).write { lines.append($0) }
    return lines
  }

  /// The text fields of the records that can be read, each once, without the impossible day.
  private static func distinct(_ lines: [[UInt8]]) -> [[String: String]] {
    var seen: Set<[UInt8]> = []
    return lines.compactMap { line in
      guard seen.insert(line).inserted,
        let record = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any],
        record["time"] as? String != "2026-02-30T09:14:00Z"
      else { return nil }
      return record.compactMapValues { $0 as? String }
    }
  }

  /// The records whose time is in a half-open window; times of one zone sort as text.
  static func between(_ from: String, _ to: String) -> [[String: String]] {
    records.filter { record in
      let time = record.text("time")
      return from <= time && time < to
    }
  }

  /// Every word of the texts, titles, names and outlets, in small letters.
  static let words = Set(
    records.flatMap { record in
      ["text", "title", "name", "community"].flatMap { key in
        record.text(key).utf8.split { !(0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 || $0 > 0x7F) }
          .map { String(Substring($0)) }
      }
    }
  ).reduce(into: Set<String>()) { $0.insert($1.lowercased()) }

  static func hash(_ lines: [[UInt8]]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for line in lines {
      for byte in line { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ 0x0A) &* 0x100_0000_01B3
    }
    return hash
  }
}

extension [String: String] {
  fileprivate func text(_ key: String) -> String { self[key] ?? "" }
}

struct SampleBeatTests {
  /// The bytes whose tones were verified.
  ///
  /// VADER 3.3.2 hears 165 of the last 469 posts and 66 of the 334 before as positive. When
  /// the hash changes on purpose, the shares are to be verified again, the snapshot and its
  /// datapackage.json made anew.
  @Test func sameBytesAsVerified() {
    #expect(SampleSnapshot.hash(SampleSnapshot.lines) == 0xAF32_D7DB_7334_A6DB)
  }

  @Test func sameSeedSameBytes() {
    let again = SampleSnapshot.generated(seed: 1)
    #expect(again == SampleSnapshot.lines)
    let other = SampleSnapshot.generated(seed: 2)
    #expect(other.count == 31_376)
    #expect(other != SampleSnapshot.lines)
  }

  @Test func recordsAndOddities() {
    #expect(SampleSnapshot.lines.count == 31_376)
    #expect(SampleSnapshot.records.count == 31_370)
    #expect(Set(SampleSnapshot.lines).count == 31_372)
    let ids = Set(SampleSnapshot.records.map { $0.text("source") + " " + $0.text("id") })
    #expect(ids.count == 31_370)
    let times = SampleSnapshot.records.map { $0.text("time") }
    #expect(times.first == "2026-02-27T18:31:15Z")
    #expect(times.last == "2026-03-27T18:29:41Z")
    #expect(times == times.sorted())
    #expect(SampleSnapshot.records.allSatisfy { $0.text("captured") == SampleSnapshot.capture })
  }

  @Test(arguments: [
    (
      "2026-03-26T18:30:00Z", "2026-03-27T18:30:00Z",
      ["x 84", "bluesky 106", "news 188", "youtube 91"]
    ),
    (
      "2026-03-25T18:30:00Z", "2026-03-26T18:30:00Z",
      ["x 31", "bluesky 121", "news 160", "youtube 22"]
    ),
  ])
  func postsBySource(from: String, to: String, expected: [String]) {
    let window = SampleSnapshot.between(from, to)
    let counts = Dictionary(grouping: window) { $0.text("source") }.mapValues(\.count)
    #expect(Set(counts.map { "\($0.key) \($0.value)" }) == Set(expected))
  }

  @Test func lastTwoDays() {
    let days = SampleSnapshot.between("2026-03-25T18:30:00Z", SampleSnapshot.capture)
    #expect(days.filter { !["en", ""].contains($0.text("lang")) }.count == 9)
    #expect(days.filter { $0.text("text").isEmpty }.count == 3)
    let authors = days.map { $0.text("source") + " " + $0.text("author") }
      .filter { !$0.hasSuffix(" ") }
    let several = Dictionary(grouping: authors) { $0 }.filter { $0.value.count > 1 }
    #expect(several.count == 61)
  }

  @Test func echo() {
    let echo = SampleSnapshot.records.filter {
      $0.text("text") == "Open weights vs closed — that debate is not going away."
    }
    #expect(echo.map { $0.text("time") } == ["2026-03-25T22:09:00Z", "2026-03-27T15:09:00Z"])
    #expect(echo.allSatisfy { $0.text("source") == "bluesky" })
    #expect(Set(echo.map { $0.text("author") }).count == 2)
  }

  @Test func dissent() {
    let thread = SampleSnapshot.between("2026-03-26T18:30:00Z", SampleSnapshot.capture).filter {
      record in PlantedPosts.dissent.contains { $0.text == record.text("text") }
    }
    #expect(thread.count == 10)
    let root = thread.first?.text("id") ?? ""
    #expect(thread.allSatisfy { $0.text("thread") == root && $0.text("source") == "bluesky" })
    let ids = Set(thread.map { $0.text("id") })
    #expect(thread.dropFirst().allSatisfy { ids.contains($0.text("reply_to")) })
    #expect(thread.first?["reply_to"] == nil)
  }

  @Test func copyFamilies() {
    for family in PlantedPosts.families {
      let copies = SampleSnapshot.records.filter { $0.text("text") == family.text }
      #expect(copies.count == family.copies, "\(family.text)")
      let who = copies.map { $0.text("author") + $0.text(family.source == .news ? "url" : "") }
      #expect(Set(who).count == copies.count)
    }
  }

  @Test func textsDiffer() {
    let planted = Set(PlantedPosts.families.map(\.text) + [PlantedPosts.echo])
    let texts = SampleSnapshot.records.map { $0.text("text") }
      .filter { !$0.isEmpty && !planted.contains($0) }
    let most = Dictionary(grouping: texts) { $0 }.values.map(\.count).max()
    #expect((most ?? 0) <= 3)
    #expect(Set(texts).count * 100 >= texts.count * 97)
  }

  @Test(arguments: [
    "openai", "meta", "llama", "mistral", "google", "nvidia", "anthropic", "claude", "chatgpt",
    "deepseek", "qwen", "huggingface", "microsoft", "musk", "altman", "gemini", "grok",
  ])
  func namesNobodyReal(name: String) {
    #expect(!SampleSnapshot.words.contains(name))
  }

  @Test func linksAreReserved() {
    let link = /https?:\/\/[^\s"]+/
    let hosts = Set(
      SampleSnapshot.records.flatMap { record in
        let text = record.text("text")
        let spoken =
          text.utf8.contains(UInt8(ascii: "/")) ? text.matches(of: link).map(\.output) : []
        return ([record.text("url")[...], record.text("link")[...]] + spoken).compactMap {
          $0.utf8.split(separator: UInt8(ascii: "/")).dropFirst().first.map {
            String(Substring($0))
          }
        }
      })
    let reserved = [".example.org", ".example.com", ".example.net"]
    #expect(hosts.count > 10)
    #expect(hosts.allSatisfy { host in reserved.contains { ".\(host)".hasSuffix($0) } })
  }
}
