/// Which column of a file holds which field.
struct CSVColumns: Sendable {
  /// The names in the header; in a file without one, the columns' numbers.
  let names: [String]
  private var places: [Int?]

  /// Maps the columns: the reader's words first, then the file's make, then the general names.
  init(
    names: [String], shape: CSVShape?, chosen: [String: String], hasHeader: Bool
  ) throws(FormatError) {
    self.names = names
    places = Array(repeating: nil, count: CSVField.allCases.count)
    try choose(chosen)
    guard hasHeader else { return }
    let squeezed = names.map(CSVColumnName.squeezed)
    for field in CSVField.allCases {
      assign(field, from: shape?.columns[field] ?? [], among: squeezed)
    }
    let misread = Set(shape?.unused ?? [])
    for field in CSVField.allCases {
      assign(field, from: field.columnNames.filter { !misread.contains($0) }, among: squeezed)
    }
  }

  subscript(field: CSVField) -> Int? { places[field.rawValue] }

  /// The name of a field's column.
  func name(of field: CSVField) -> String? { self[field].map { names[$0] } }

  /// The names of the columns that no field takes, in their order.
  var unused: [String] {
    let used = Set(places.compactMap(\.self))
    return names.indices.filter { !used.contains($0) }.map { place in
      names[place].isEmpty ? "(column \(place + 1), without a name)" : names[place]
    }
  }

  /// The fields and their columns, as the notes say them: `text ← body`.
  var description: String {
    CSVField.allCases.compactMap { field in name(of: field).map { "\(field.word) ← \($0)" } }
      .joined(separator: ", ")
  }

  /// Takes back a column that turned out not to hold what its name says.
  mutating func release(_ field: CSVField) { places[field.rawValue] = nil }

  /// Gives the column of one field to another.
  mutating func move(_ field: CSVField, to other: CSVField) {
    places[other.rawValue] = places[field.rawValue]
    places[field.rawValue] = nil
  }

  private mutating func choose(_ chosen: [String: String]) throws(FormatError) {
    for (word, column) in chosen.sorted(by: { $0.key < $1.key }) {
      guard let field = CSVField(word: word) else { throw .unknownField(word) }
      guard let place = place(of: column) else { throw .unknownColumn(column, among: names) }
      places[field.rawValue] = place
    }
  }

  /// The column of a name, in any spelling, or of a number counted from 1.
  private func place(of column: String) -> Int? {
    if let place = names.firstIndex(of: column) { return place }
    let squeezed = CSVColumnName.squeezed(column)
    let place = names.firstIndex { !squeezed.isEmpty && CSVColumnName.squeezed($0) == squeezed }
    if let place { return place }
    guard let number = Int(column), names.indices.contains(number - 1) else { return nil }
    return number - 1
  }

  private mutating func assign(
    _ field: CSVField, from candidates: [String], among squeezed: [String]
  ) {
    guard places[field.rawValue] == nil else { return }
    for candidate in candidates {
      guard let place = squeezed.firstIndex(of: candidate), !places.contains(place) else {
        continue
      }
      places[field.rawValue] = place
      return
    }
  }
}

extension FormatError {
  fileprivate static func unknownField(_ word: String) -> Self {
    FormatError(
      "a column cannot be '\(word)'",
      help: "fields: \(CSVField.allCases.map(\.word).joined(separator: ", "))")
  }

  fileprivate static func unknownColumn(_ name: String, among names: [String]) -> Self {
    FormatError(
      "no column '\(name)'", help: "columns here: \(names.joined(separator: ", "))")
  }
}
