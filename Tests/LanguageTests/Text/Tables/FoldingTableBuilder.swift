import Foundation

@testable import Language

/// Computes what ``FoldingTable`` has, from Foundation's decomposition of all scalars at once.
struct FoldingTableBuilder {
  struct Folded: Equatable {
    var parts: [UInt32]
    /// Whether the first part may join what stands before.
    var joins: Bool
  }

  /// Ascending by scalar; what folds to itself is not there.
  private(set) var folded: [(scalar: UInt32, folded: Folded)] = []

  /// The blocks in which something folds; ideographs and Hangul syllables stay as they are.
  private static let blocks: [ClosedRange<UInt32>] = [
    0x80...0x33FF, 0xA640...0xABFF, 0xD780...0xD7FF, 0xF900...0xFFFF, 0x10400...0x105BF,
    0x10780...0x107BF, 0x10C80...0x10CFF, 0x11080...0x1113F, 0x11300...0x1134F,
    0x114B0...0x114CF, 0x115B0...0x115BF, 0x118A0...0x118DF, 0x11930...0x1194F,
    0x16E40...0x16E7F, 0x1BCA0...0x1BCAF, 0x1D150...0x1D1CF, 0x1D400...0x1D7FF,
    0x1E030...0x1E06F, 0x1E900...0x1E94F, 0x1EE00...0x1EEFF, 0x1F100...0x1F16F,
    0x1F200...0x1F25F, 0x1FBF0...0x1FBF9, 0x2F800...0x2FA1F,
  ]

  init() {
    let scalars = Self.blocks.joined().compactMap(Unicode.Scalar.init)
    var text: [UInt8] = []
    text.reserveCapacity(scalars.count * 5)
    for scalar in scalars {
      text.append(contentsOf: UTF8.encode(scalar) ?? .init())
      text.append(0x0A)
    }
    // One call: 30,000 small ones would take thirty times as long.
    var decomposed = String(decoding: text, as: UTF8.self).decomposedStringWithCompatibilityMapping
    decomposed.withUTF8 { add(scalars, decomposed: $0) }
  }

  /// Adds scalars; each has a line of text, its decomposition.
  private mutating func add(_ scalars: [Unicode.Scalar], decomposed: UnsafeBufferPointer<UInt8>) {
    var index = 0
    for scalar in scalars {
      let first = UTF8Scalar.read(decomposed, at: index)
      let isWhole = decomposed[index + first.length] == 0x0A && first.value == scalar.value
      if isWhole, scalar.staysWhenFolded {
        index += first.length + 1
        continue
      }
      var parts: [Unicode.Scalar] = []
      while decomposed[index] != 0x0A {
        let part = UTF8Scalar.read(decomposed, at: index)
        if let part = Unicode.Scalar(part.value) { parts.append(part) }
        index += part.length
      }
      index += 1
      add(scalar, decomposed: parts)
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar, decomposed: [Unicode.Scalar]) {
    let value = scalar.value
    var bytes: [UInt8] = []
    var joins = false
    for part in scalar.isTrademark ? [scalar] : decomposed {
      for kept in part.folded {
        joins = joins || (bytes.isEmpty && kept.value.joinsWithPrevious)
        bytes.appendJoined(kept.value)
      }
    }
    guard joins || bytes != UTF8Scalar.bytes(of: value) else { return }
    let parts = String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
    self.folded.append((value, Folded(parts: parts, joins: joins)))
  }
}

extension Unicode.Scalar {
  /// Signs behind a name, which would otherwise become letters of it: Brand™ is no `brandtm`.
  fileprivate var isTrademark: Bool { value == 0x2122 || value == 0x2120 }

  /// Whether a scalar that does not decompose stays as it is, and joins with none before it.
  fileprivate var staysWhenFolded: Bool {
    !properties.changesWhenCaseMapped && !isDropped && !value.joinsWithPrevious
      && Self.substitutes[value] == nil
  }

  fileprivate var isDropped: Bool {
    switch value {
    case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF: true
    default: properties.isDefaultIgnorableCodePoint
    }
  }

  /// What a scalar that decomposes no further folds to.
  fileprivate var folded: [Unicode.Scalar] {
    if value < 0x80 {
      return [(0x41...0x5A).contains(value) ? Unicode.Scalar(UInt8(value) | 0x20) : self]
    }
    guard !isDropped else { return [] }
    guard properties.changesWhenCaseMapped else { return substituted }
    return caseFolded.flatMap { $0.isDropped ? [] : $0.substituted }
  }

  /// The scalar in lower case, as it is when its upper case is taken first: σ for ς, ss for ß.
  private var caseFolded: [Unicode.Scalar] {
    // ẞ has the lower case ß, which has the upper case SS.
    if value == 0x1E9E { return ["s", "s"] }
    return properties.uppercaseMapping.unicodeScalars.flatMap {
      Array($0.properties.lowercaseMapping.unicodeScalars)
    }
  }

  private var substituted: [Unicode.Scalar] {
    Self.substitutes[value].map { Array($0.unicodeScalars) } ?? [self]
  }

  /// Apostrophes as they are typeset; and letters whose diacritic Unicode does not take off,
  /// though people who lack the key do.
  private static let substitutes: [UInt32: String] = [
    0x2018: "'", 0x2019: "'", 0x201B: "'", 0x02BB: "'", 0x02BC: "'",
    0x00E6: "ae", 0x00F8: "o", 0x0111: "d", 0x0127: "h", 0x0131: "i", 0x0142: "l", 0x0153: "oe",
    0x0167: "t",
  ]
}
