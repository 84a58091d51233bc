internal import Corpus
internal import Foundation

/// What stands beside a snapshot's files about how they were captured.
///
/// It is read from the `capture` block of a Frictionless `datapackage.json` that names the file
/// among its resources, else from `collected_at_utc` of a `collection_metadata.json`.
package struct CaptureDescription: Sendable, Equatable {
  /// A stretch of time that the capture covers, [from, to) in microseconds since 1970.
  package struct Stretch: Sendable, Equatable, Codable {
    package var from: Int64?
    package var to: Int64?
    package var isComplete: Bool
    package var reason: String?
  }

  /// When the capture ended, in microseconds since 1970.
  package var capturedAt: Int64?
  /// Stretches as declared; nil where nothing is declared.
  package var coverage: [Stretch]?
  /// Such as `census` or `quota`.
  package var sampling: String?
  /// Declared SHA-256 of files, by their path below the description.
  var hashes: [String: String] = [:]
  /// The files that the data package names; nil where there is no data package.
  private var named: Set<String>?

  init() {}

  /// Reads what a folder says about its files.
  ///
  /// - Returns: nil where the folder has no description.
  /// - Throws: ``LoadError/badDescription(path:reason:)``.
  init?(folder: String) throws(LoadError) {
    let package = folder + "/datapackage.json"
    let sidecar = folder + "/collection_metadata.json"
    if let data = FileManager.default.contents(atPath: package) {
      try read(package: data, path: package)
      if capturedAt != nil { return }
    } else if !FileManager.default.fileExists(atPath: sidecar) {
      return nil
    }
    guard let data = FileManager.default.contents(atPath: sidecar) else { return }
    let collected = try Self.decoded(Sidecar.self, data, sidecar).collected_at_utc
    capturedAt = collected.flatMap { Timestamp(any: $0)?.microseconds }
  }

  private mutating func read(package data: Data, path: String) throws(LoadError) {
    let package = try Self.decoded(DataPackage.self, data, path)
    for resource in package.resources ?? [] {
      guard let path = resource.path, let hash = resource.hash else { continue }
      guard hash.hasPrefix("sha256:") else { continue }
      hashes[path] = hash.dropFirst(7).lowercased()
    }
    named = Set((package.resources ?? []).compactMap(\.path))
    guard let capture = package.capture else { return }
    capturedAt = Self.instant(capture.ended_at) ?? Self.instant(capture.started_at)
    sampling = capture.sampling
    coverage = capture.coverage?.map { stretch in
      Stretch(
        from: Self.instant(stretch.from), to: Self.instant(stretch.to),
        isComplete: stretch.complete ?? false, reason: stretch.reason)
    }
  }

  /// Whether the description is about a file, given by its path below the description.
  func describes(_ name: String) -> Bool {
    named?.contains(name) ?? true
  }

  private static func instant(_ text: String?) -> Int64? {
    text.flatMap { Timestamp(any: $0)?.microseconds }
  }

  private static func decoded<T: Decodable>(
    _ type: T.Type, _ data: Data, _ path: String
  ) throws(LoadError) -> T {
    do {
      return try JSONDecoder().decode(type, from: data)
    } catch DecodingError.typeMismatch(_, let context) {
      throw .badDescription(path: path, reason: context.debugDescription)
    } catch {
      throw .badDescription(path: path, reason: "it is not a JSON object")
    }
  }
}

/// The keys of a data package that are read (formats of Frictionless v2, and our `capture`).
private struct DataPackage: Decodable {
  struct Resource: Decodable {
    var path: String?
    var hash: String?
  }

  struct Capture: Decodable {
    var started_at: String?
    var ended_at: String?
    var sampling: String?
    var coverage: [Coverage]?
  }

  struct Coverage: Decodable {
    var from: String?
    var to: String?
    var complete: Bool?
    var reason: String?
  }

  var resources: [Resource]?
  var capture: Capture?
}

private struct Sidecar: Decodable {
  var collected_at_utc: String?
}
