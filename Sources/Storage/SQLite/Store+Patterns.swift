extension Store {
  /// What is wrong with a regular expression; nil where nothing is.
  package static func problem(ofPattern pattern: String, ignoringCase: Bool) -> String? {
    Array(pattern.utf8).withUnsafeBufferPointer { bytes in
      Array((ignoringCase ? "i" : "").utf8).withUnsafeBufferPointer { flags in
        do throws(RegularExpression.Problem) {
          _ = try RegularExpression(bytes, flags: flags)
          return nil
        } catch {
          return error.message
        }
      }
    }
  }
}
