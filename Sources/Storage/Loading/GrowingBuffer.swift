/// An array for the innermost loops of a load: it has one owner, and its places are not checked.
struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable {
  private(set) var start: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = max(capacity, 1)
    start = .allocate(capacity: self.capacity)
  }

  deinit {
    start.deallocate()
  }

  /// How much memory it takes.
  var size: Int { capacity * MemoryLayout<Element>.stride }

  var elements: UnsafeBufferPointer<Element> {
    UnsafeBufferPointer(start: start, count: count)
  }

  subscript(_ place: Int) -> Element {
    @inline(__always) get { start[place] }
    @inline(__always) set { start[place] = newValue }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(to: count + 1) }
    start[count] = element
    count += 1
  }

  @inline(__always)
  mutating func append(contentsOf other: UnsafeBufferPointer<Element>) {
    guard let first = other.baseAddress else { return }
    if count + other.count > capacity { grow(to: count + other.count) }
    (start + count).update(from: first, count: other.count)
    count += other.count
  }

  mutating func removeAll() {
    count = 0
  }

  private mutating func grow(to wanted: Int) {
    capacity = max(wanted, capacity * 2)
    let moved = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    moved.update(from: start, count: count)
    start.deallocate()
    start = moved
  }
}
