internal import Analysis
internal import Foundation
internal import Language
internal import Synchronization

/// The texts of several components, read, to be compared on all cores.
///
/// A text is compared with others of its component alone, so that components need not wait for one
/// another.
struct ComponentTexts: Sendable {
  /// A text, in the order in which those of its component are compared.
  private struct Text: Sendable {
    let row: CopyTextTable.Row
    /// Where it is known.
    let sketch: CopySketch?
    /// Where in ``bytes`` it is.
    var range = 0..<0
  }

  /// Texts from which on no more should be gathered, and bytes beyond which fewer are read at once.
  private static let most = (texts: 1 << 13, bytes: 16 << 20)
  /// Texts of a component, beyond which they should be read one by one and not all kept.
  static let mostOfOne = 50_000
  private static let fewest = 1 << 15

  private var bytes: [UInt8] = []
  private var texts: [Text] = []
  /// Where in ``texts`` each component ends.
  private var ends: [Int] = []

  /// How many components there are.
  var count: Int { ends.count }
  var isFull: Bool { texts.count >= Self.most.texts }
  /// The texts, one component behind the other.
  var rows: [CopyTextTable.Row] { texts.map(\.row) }

  /// Whether it takes longer to call other threads than to compare them.
  fileprivate var isFew: Bool { bytes.count < Self.fewest }

  private var ranges: [Range<Int>] { zip([0] + ends, ends).map { $0..<$1 } }

  /// Adds a component.
  mutating func append(_ rows: [CopyTextTable.Row], _ sketches: [Int64: CopySketch]) {
    for row in rows { texts.append(Text(row: row, sketch: sketches[row.fingerprint])) }
    ends.append(texts.count)
  }

  /// Forgets the last components.
  mutating func removeLast(_ count: Int) {
    ends.removeLast(count)
    texts.removeLast(texts.count - (ends.last ?? 0))
  }

  /// Reads all texts; false where that is too much at once.
  ///
  /// `append` appends what a post says.
  mutating func read(
    _ append: (_ post: Int64, inout [UInt8]) throws(EngineError) -> Void
  ) throws(EngineError) -> Bool {
    bytes.removeAll(keepingCapacity: true)
    // In the order of the table, where neighbours lie together.
    for place in texts.indices.sorted(by: { texts[$0].row.post < texts[$1].row.post }) {
      let start = bytes.count
      try append(texts[place].row.post, &bytes)
      texts[place].range = start..<bytes.count
      if bytes.count > Self.most.bytes { return false }
    }
    return true
  }

  /// For each text the family it is of; nil where it says too little.
  fileprivate func families(similarity: Double) -> [Int64?] {
    let families = Mutex(Array(repeating: [Int64?](), count: count))
    let ranges = ranges
    let next = Atomic(0)
    let compare = { @Sendable in
      var marker = CopyMarker()
      while true {
        let number = next.add(1, ordering: .relaxed).oldValue
        guard number < ranges.count else { return }
        let compared = self.compared(texts[ranges[number]], similarity, by: &marker)
        families.withLock { $0[number] = compared }
      }
    }
    if isFew {
      compare()
    } else {
      DispatchQueue.concurrentPerform(
        iterations: ProcessInfo.processInfo.activeProcessorCount
      ) { _ in compare() }
    }
    return families.withLock { $0.flatMap(\.self) }
  }

  private func compared(
    _ texts: ArraySlice<Text>, _ similarity: Double, by marker: inout CopyMarker
  ) -> [Int64?] {
    var firsts = FirstTexts(similarity: similarity)
    return bytes.withUnsafeBufferPointer { bytes in
      texts.map { text in
        marker.family(
          of: UnsafeBufferPointer(rebasing: bytes[text.range]), sketch: text.sketch, in: &firsts)
      }
    }
  }
}

/// Texts of components that are compared, on other threads unless they are few.
struct ComparedTexts {
  let rows: [CopyTextTable.Row]
  private let promise = Promise<[Int64?]>()

  init(_ texts: ComponentTexts, similarity: Double) {
    rows = texts.rows
    let compare = { @Sendable [promise] in
      promise.fulfil(texts.families(similarity: similarity))
    }
    if texts.isFew { compare() } else { Thread.detachNewThread(compare) }
  }

  /// For each text the family it is of; nil where it says too little.
  ///
  /// They are told once.
  func families() -> [Int64?] { promise.take() }
}

extension CopyMarker {
  /// The family that a text joins or begins; nil where it says too little.
  mutating func family(
    of text: UnsafeBufferPointer<UInt8>, sketch: CopySketch?, in firsts: inout FirstTexts
  ) -> Int64? {
    guard let fingerprint = take(text) else { return nil }
    return firsts.first(
      like: normalised, fingerprint: fingerprint, sketch: sketch ?? self.sketch())
  }
}
