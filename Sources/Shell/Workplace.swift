/// What a sitting knows of the place it happens in.
package struct Workplace {
  /// Who types, for histories.
  package var userName: String
  /// Opens a text in the user's editor and returns what it became; nil where nobody sits there.
  package var edit: ((_ text: String, _ ending: String) throws -> String)?

  package init(
    userName: String = "local",
    edit: ((_ text: String, _ ending: String) throws -> String)? = nil
  ) {
    self.userName = userName
    self.edit = edit
  }
}
