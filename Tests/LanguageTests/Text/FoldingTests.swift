import Testing

@testable import Language

struct FoldingTests {
  @Test(arguments: [
    ("Heat PUMP, 2026!", "heat pump, 2026!"), ("İstanbul", "istanbul"), ("ISTANBUL", "istanbul"),
    ("Iğdır", "igdir"), ("Straße", "strasse"), ("STRASSE", "strasse"), ("STRAẞE", "strasse"),
    ("naïve", "naive"), ("nai\u{308}ve", "naive"), ("Ελλάς", "ελλασ"), ("ΕΛΛΑΣ", "ελλασ"),
    ("Việt Nam", "viet nam"), ("Đà Nẵng", "da nang"), ("Øresund", "oresund"), ("Łódź", "lodz"),
    ("Œuvre, Æther", "oeuvre, aether"), ("Ёлка, Йод", "елка, иод"), ("ＡＢＣ１２", "abc12"),
    ("𝗯𝗼𝗹𝗱 𝔘𝔫𝔦", "bold uni"), ("ﬁn", "fin"), ("Ⅳ ㎏ CO₂", "iv kg co2"), ("ʼn Meta’s", "'n meta's"),
    ("ｶﾞｷﾞ", "ガギ"), ("ガ", "ガ"), ("カ\u{3099}", "ガ"), ("テスト", "テスト"), ("㌀", "アパート"),
    ("한국", "한국"), ("\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}", "한국"), ("ﾊﾝ", "ハン"),
    ("❤\u{FE0F}", "❤"), ("a\u{200B}b\u{AD}c\u{FEFF}", "abc"), ("👩\u{200D}👧", "👩👧"),
    ("Brand™", "brand™"), ("ᏣᎳᎩ", "ꮳꮃꭹ"), ("ǅ", "dz"), ("", ""), ("日本語", "日本語"),
    ("\u{1F1EB}\u{1F1F7}\u{E0067}", "\u{1F1EB}\u{1F1F7}"), ("a\u{A0}b\u{3000}c…", "a b c..."),
    ("مُحَمَّد", "مُحَمَّد"), ("क़", "क\u{93C}"), ("ㅎㅏㄴ", "하\u{1102}"), ("½", "1⁄2"), ("𐐀", "𐐨"),
  ])
  func folds(text: String, folded: String) {
    #expect(Array(Folding.folded(text).utf8) == Array(folded.utf8), "\(Folding.folded(text))")
  }

  /// Canonically equal texts fold to the same bytes, in whatever order their marks were typed.
  @Test(arguments: [
    ("é", "e\u{301}"), ("がぎぐ", "か\u{3099}き\u{3099}く\u{3099}"),
    ("د\u{651}\u{64E}", "د\u{64E}\u{651}"), ("ש\u{5C1}\u{5B8}", "ש\u{5B8}\u{5C1}"),
    ("각", "\u{1100}\u{1161}\u{11A8}"), ("각", "가\u{11A8}"), ("か\u{5B0}\u{3099}", "が\u{5B0}"),
    ("กำ", "ก\u{E4D}\u{E32}"), ("\u{FB2C}", "\u{5E9}\u{5BC}\u{5C1}"),
  ])
  func equivalent(one: String, other: String) {
    #expect(Array(Folding.folded(one).utf8) == Array(Folding.folded(other).utf8))
  }

  @Test func foldingTwiceChangesNothing() {
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in ["\(scalar)", "か\(scalar)\u{3099}", "\u{1100}\(scalar)\u{11A8}e\u{301}"] {
        let once = Folding.foldedBytes(text)
        guard Folding.foldedBytes(String(decoding: once, as: UTF8.self)) == once else {
          Issue.record("U+\(String(value, radix: 16)) in \(text)")
          return
        }
      }
    }
  }

  @Test func sequencesOfScalarsFoldOnce() {
    let pool: [UInt32] = [
      0x61, 0x49, 0x130, 0x301, 0x3099, 0x309A, 0x304B, 0x30CF, 0xFF76, 0xFF9E, 0x1100, 0x1161,
      0x11A8, 0x314F, 0x64E, 0x651, 0x5B0, 0x5C1, 0xE38, 0xE49, 0x93C, 0x915, 0xF71, 0xF72, 0xF73,
      0x200D, 0xAC00, 0xDF, 0x1D157, 0x1D165, 0x20, 0xFE7D,
    ]
    var state: UInt64 = 7
    for _ in 0..<50_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<6 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        if let scalar = Unicode.Scalar(pool[Int(state >> 33) % pool.count]) { text.append(scalar) }
      }
      let once = Folding.foldedBytes(String(text))
      guard Folding.foldedBytes(String(decoding: once, as: UTF8.self)) == once else {
        Issue.record("\(text.map { String($0.value, radix: 16) })")
        return
      }
    }
  }

  @Test func bytesThatAreNotUTF8AreReplaced() {
    for bytes: [UInt8] in [[0x41, 0xFF], [0x41, 0xC3], [0x41, 0xE2], [0x41, 0x80]] {
      var folded: [UInt8] = []
      bytes.withUnsafeBufferPointer { Folding.fold($0, into: &folded) }
      #expect(String(decoding: folded, as: UTF8.self) == "a\u{FFFD}", "\(bytes)")
    }
    var folded: [UInt8] = []
    [0xED, 0xA0, 0x80].withUnsafeBufferPointer { Folding.fold($0, into: &folded) }
    #expect(String(decoding: folded, as: UTF8.self) == "\u{FFFD}\u{FFFD}\u{FFFD}")
  }

  @Test func appendsToWhatIsThere() {
    var folded = Array("か".utf8)
    for text in ["ABC", "é", "\u{1161}"] {
      Array(text.utf8).withUnsafeBufferPointer { Folding.fold($0, into: &folded) }
    }
    #expect(String(decoding: folded, as: UTF8.self) == "かabce\u{1161}")
  }
}
