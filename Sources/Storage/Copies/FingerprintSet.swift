/// The fingerprints of texts that were met, up to a number beyond which it begins anew.
///
/// Open addressing; fingerprints are hashes already.
final class FingerprintSet {
  private let most: Int
  private var slots: UnsafeMutablePointer<Int64>
  private var mask: Int
  private var count = 0
  private var hasZero = false

  init(most: Int) {
    self.most = most
    mask = 1 << 12 - 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: 0, count: mask + 1)
  }

  deinit {
    slots.deallocate()
  }

  /// Whether a fingerprint was not there; then it is from now on.
  func insert(_ fingerprint: Int64) -> Bool {
    guard fingerprint != 0 else {
      defer { hasZero = true }
      return !hasZero
    }
    guard let slot = slot(of: fingerprint) else { return false }
    slots[slot] = fingerprint
    count += 1
    if count == most {
      removeAll()
    } else if count * 3 > mask * 2 {
      grow()
    }
    return true
  }

  /// Reads what a fingerprint is looked for in first, so that it is at hand when the fingerprint is.
  @inline(__always)
  func touch(_ fingerprint: Int64) -> UInt64 {
    UInt64(bitPattern: slots[Int(truncatingIfNeeded: fingerprint) & mask])
  }

  /// Where a fingerprint belongs; nil where it is there.
  private func slot(of fingerprint: Int64) -> Int? {
    var slot = Int(truncatingIfNeeded: fingerprint) & mask
    while slots[slot] != 0 {
      if slots[slot] == fingerprint { return nil }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func removeAll() {
    slots.update(repeating: 0, count: mask + 1)
    count = 0
    hasZero = false
  }

  private func grow() {
    let old = UnsafeMutableBufferPointer(start: slots, count: mask + 1)
    mask = old.count * 2 - 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: 0, count: mask + 1)
    for fingerprint in old where fingerprint != 0 {
      if let slot = slot(of: fingerprint) { slots[slot] = fingerprint }
    }
    old.deallocate()
  }
}
