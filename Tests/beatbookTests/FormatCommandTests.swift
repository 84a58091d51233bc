import Foundation
import Testing

/// `beatbook format`, through pipes and over files.
@Suite struct FormatCommandTests {
  @Test func formatsStandardInput() throws {
    let run = try Program.run(["format", "-"], input: "posts|count;posts")
    #expect(run.output == "posts | count\nposts\n")
    #expect(run.code == 0)
  }

  @Test func checksAndWritesFiles() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "beatbook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (good, loose, bad) = ("good.beat", "loose.beat", "bad.beat")
    func path(_ name: String) -> String { folder.appending(path: name).path }
    func text(_ name: String) throws -> String {
      try String(contentsOfFile: path(name), encoding: .utf8)
    }
    for (name, script) in [
      (good, "posts | count\n"), (loose, "posts|count\n"), (bad, "posts|count\nposts | wher\n"),
    ] { try script.write(toFile: path(name), atomically: false, encoding: .utf8) }
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: path(loose))

    let check = try Program.run(["format", "--check", path(good), path(loose)])
    #expect(check.output == "\(path(loose))\n")
    #expect(check.code == 3)
    #expect(try Program.run(["format", "--check", path(good)]).code == 0)

    let write = try Program.run(["format", "--write", path(good), path(loose), path(bad)])
    #expect(write.errors.hasPrefix("\(path(bad)):2:9: error: there is no stage 'wher'\n"))
    #expect(write.code == 1)
    #expect(try text(loose) == "posts | count\n")
    #expect(try text(bad) == "posts|count\nposts | wher\n")
    let mode = try FileManager.default.attributesOfItem(atPath: path(loose))[.posixPermissions]
    #expect(mode as? Int == 0o640)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 3)
    #expect(try Program.run(["format", path("nowhere.beat")]).code == 2)
  }
}
