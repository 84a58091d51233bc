package import Transport

/// What a sitting knows of the place it happens in.
package struct Workplace {
  /// Who types, for histories.
  package var userName: String
  /// Opens a text in the user's editor and returns what it became; nil where nobody sits there.
  package var edit: ((_ text: String, _ ending: String) throws -> String)?

  /// The key of a provider by the name of its variable, which may come from a file; nil where
  /// there is none.
  package var key: (_ variable: String) throws -> Secret?
  package var network: NetworkSettings
  /// Waits for so many seconds.
  package var sleep: @Sendable (Double) -> Void
  /// Says what happens meanwhile.
  package var announce: @Sendable (String) -> Void

  package init(
    userName: String = "local",
    edit: ((_ text: String, _ ending: String) throws -> String)? = nil,
    key: @escaping (_ variable: String) throws -> Secret? = { _ in nil },
    network: NetworkSettings = NetworkSettings(),
    sleep: @escaping @Sendable (Double) -> Void = { _ in },
    announce: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.userName = userName
    self.edit = edit
    self.key = key
    self.network = network
    self.sleep = sleep
    self.announce = announce
  }
}
