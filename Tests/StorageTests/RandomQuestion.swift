/// Numbers that are the same in every run.
struct Draw {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  /// A number from 0 on.
  mutating func below(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }

  mutating func one<T>(of values: [T]) -> T { values[below(values.count)] }

  /// Whether it is one time of so many.
  mutating func chance(_ count: Int) -> Bool { below(count) == 0 }
}

/// Questions for groups of posts, of whatever the language can say of their packed columns.
enum RandomQuestion {
  static func draw(_ random: inout Draw) -> String {
    let beat = random.one(of: ["", "", "", #" of "a""#, #" of "both""#, #" of "third""#])
    var question = "posts\(beat)"
    var keys = ["source", "kind", "lang", "sentiment"].filter { _ in random.chance(3) }
    if random.chance(2) {
      let bucket = random.one(of: ["hour", "15m", "6h", "day", "week", "2d", "month", "year"])
      keys.insert(bucket, at: random.below(keys.count + 1))
    }
    // Buckets that small for all times would be too many.
    let buckets: Set = ["hour", "15m", "6h", "day", "week", "2d", "month"]
    if random.chance(3) || !buckets.isDisjoint(with: keys) {
      let window = random.one(of: [
        "last 24h", "last 7d", "from 2025-03-29 to 2025-03-30", "from 2025-10-25 to 2025-10-27",
      ])
      question += " | time \(window)"
    }
    for _ in 0..<random.below(3) { question += " | where \(test(&random))" }
    var columns = ["count"]
    if random.chance(2) {
      question += " | count"
    } else {
      let measures = [
        "avg(score)", "sum(score)", "min(score)", "max(score)", "count(score)", "min(time)",
        "max(time)", "count(time)", "count(lang)", "count(sentiment)",
      ].filter { _ in random.chance(4) }
      question +=
        " | measure \((measures.isEmpty ? ["avg(score)"] : measures).joined(separator: ", "))"
      columns = measures.map { String($0.dropLast()).replacing("(", with: "_") }
    }
    if !keys.isEmpty { question += " by \(keys.joined(separator: ", "))" }
    let sorted = columns + keys.filter { ["source", "kind", "lang", "sentiment"].contains($0) }
    if !keys.isEmpty, !sorted.isEmpty, random.chance(4) {
      question += " | sort \(random.one(of: sorted))\(random.one(of: ["", " desc"]))"
    }
    if random.chance(5) { question += " | first \(random.one(of: [1, 4, 20]))" }
    return question
  }

  private static func test(_ random: inout Draw, depth: Int = 0) -> String {
    let comparison = random.one(of: ["=", "!=", "<", "<=", ">", ">="])
    let equality = random.one(of: ["=", "!="])
    switch random.below(depth < 2 ? 12 : 9) {
    case 0: return "source \(equality) \(random.one(of: ["x", "reddit", "other", "news"]))"
    case 1: return "source in (x, reddit, news)"
    case 2: return "kind \(equality) \(random.one(of: ["post", "comment", "repost", "video"]))"
    case 3: return "lang \(equality) \(random.one(of: ["en", "De", "\"PT-br\"", "l7", "Ñ"]))"
    case 4:
      return random.one(of: ["lang in (en, de)", "lang starts p", "lang contains e", "lang has pt"])
    case 5: return "sentiment \(equality) \(random.one(of: ["positive", "neutral", "negative"]))"
    case 6: return "score \(comparison) \(random.one(of: ["0", "0.25", "-0.5", "1", "0.3"]))"
    case 7: return "time \(comparison) \(random.one(of: ["2025-10-26", "2025-03", "1999", "2025"]))"
    case 8:
      let field = random.one(of: ["lang", "sentiment", "score", "time"])
      return "\(field) is \(random.one(of: ["", "not "]))missing"
    case 9: return "(\(test(&random, depth: depth + 1)) and \(test(&random, depth: depth + 1)))"
    case 10: return "(\(test(&random, depth: depth + 1)) or \(test(&random, depth: depth + 1)))"
    default: return "not (\(test(&random, depth: depth + 1)))"
    }
  }
}
