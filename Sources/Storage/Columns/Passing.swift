/// Which posts of a block pass a test.
enum Passing {
  case all
  case none
  /// For each post 1 or 0.
  case some([UInt8])

  /// The posts for which `test` holds.
  @inline(__always)
  init(_ count: Int, _ test: (Int) -> Bool) {
    self = .some(
      [UInt8](unsafeUninitializedCapacity: count) { flags, initialized in
        for slot in 0..<count { flags[slot] = test(slot) ? 1 : 0 }
        initialized = count
      })
  }

  static prefix func ! (passing: Passing) -> Passing {
    switch passing {
    case .all: .none
    case .none: .all
    case .some(let flags): Passing(flags.count) { flags[$0] == 0 }
    }
  }

  static func & (left: Passing, right: Passing) -> Passing {
    switch (left, right) {
    case (.all, let other), (let other, .all): other
    case (.none, _), (_, .none): .none
    case (.some(let left), .some(let right)):
      Passing(left.count) { left[$0] & right[$0] != 0 }
    }
  }

  static func | (left: Passing, right: Passing) -> Passing {
    switch (left, right) {
    case (.none, let other), (let other, .none): other
    case (.all, _), (_, .all): .all
    case (.some(let left), .some(let right)):
      Passing(left.count) { left[$0] | right[$0] != 0 }
    }
  }
}
