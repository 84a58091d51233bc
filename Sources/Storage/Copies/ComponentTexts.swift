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
  struct Text: Sendable {
    var row: CopyTextTable.Row
    /// Where it is known.
    var sketch: CopySketch?
    /// Where in ``bytes`` it is.
    fileprivate var range: Range<Int>
  }

  /// Bytes from which on no more should be gathered.
  private static let most = 4 << 20
  /// To call other threads for less takes longer than to compare it.
  private static let fewest = 1 << 15

  /// Texts of one component, and bytes of them, beyond which they are read one by one and not all kept.
  private static let mostOfOne = (texts: 50_000, bytes: 32 << 20)

  private var bytes: [UInt8] = []
  private(set) var components: [[Text]] = []
  /// Where in ``bytes`` the last component begins.
  private var last = 0

  var isFull: Bool { bytes.count > Self.most }
  /// Whether the last component is too large to be kept.
  var isTooLarge: Bool {
    bytes.count - last > Self.mostOfOne.bytes
      || components.last.map { $0.count > Self.mostOfOne.texts } ?? false
  }

  /// Begins another component.
  mutating func begin() {
    components.append([])
    last = bytes.count
  }

  /// Forgets the last component.
  mutating func removeLast() {
    components.removeLast()
    bytes.removeSubrange(last...)
  }

  /// Adds the next text of the last component; `read` appends what it says.
  mutating func add(
    _ row: CopyTextTable.Row, sketch: CopySketch?,
    read: (inout [UInt8]) throws(EngineError) -> Void
  ) throws(EngineError) {
    let start = bytes.count
    try read(&bytes)
    components[components.count - 1].append(
      Text(row: row, sketch: sketch, range: start..<bytes.count))
  }

  /// For each text of each component the family it is of; nil where it says too little.
  func families(similarity: Double) -> [[Int64?]] {
    let families = Mutex(Array(repeating: [Int64?](), count: components.count))
    let next = Atomic(0)
    let compare = { @Sendable in
      var marker = CopyMarker()
      while true {
        let number = next.add(1, ordering: .relaxed).oldValue
        guard number < components.count else { return }
        let compared = self.compared(components[number], similarity, by: &marker)
        families.withLock { $0[number] = compared }
      }
    }
    if bytes.count < Self.fewest {
      compare()
    } else {
      DispatchQueue.concurrentPerform(
        iterations: ProcessInfo.processInfo.activeProcessorCount
      ) { _ in compare() }
    }
    return families.withLock { $0 }
  }

  private func compared(
    _ texts: [Text], _ similarity: Double, by marker: inout CopyMarker
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
