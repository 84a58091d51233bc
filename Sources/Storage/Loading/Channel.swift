internal import Dispatch
internal import Synchronization

/// A queue between two threads that holds a fixed number of elements and no more.
final class Channel<Element: Sendable>: Sendable {
  private let elements = Mutex<[Element]>([])
  // Semaphores are made at zero: one that ends below its first value may not be freed.
  private let free = DispatchSemaphore(value: 0)
  private let filled = DispatchSemaphore(value: 0)

  init(capacity: Int) {
    for _ in 0..<capacity { free.signal() }
  }

  /// Waits for room, then hands an element over.
  func send(_ element: Element) {
    free.wait()
    elements.withLock { $0.append(element) }
    filled.signal()
  }

  /// Waits for the next element.
  func receive() -> Element {
    filled.wait()
    let element = elements.withLock { $0.removeFirst() }
    free.signal()
    return element
  }
}

/// A value that another thread will have made.
final class Promise<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  private let made = DispatchSemaphore(value: 0)

  func fulfil(_ value: Value) {
    self.value.withLock { $0 = value }
    made.signal()
  }

  /// Waits for the value.
  ///
  /// It may be taken once.
  func take() -> Value {
    while true {
      made.wait()
      let taken = value.withLock { kept in
        defer { kept = nil }
        return kept
      }
      if let taken { return taken }
    }
  }
}
