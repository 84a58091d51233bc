import Foundation
import TestSupport

/// Reference values of other libraries, each with the call that made it.
enum StatisticsVectors {
  static let file = "statistics/vectors.json"
  static var present: Bool { SharedData.has(file) }

  struct Case<Inputs: Decodable & Sendable, Expected: Decodable & Sendable>: Decodable, Sendable {
    let name: String
    let inputs: Inputs
    let expected: Expected
  }

  /// The cases of one kind, such as `wilson`.
  static func cases<Inputs, Expected>(
    _ kind: KeyPath<File, [Case<Inputs, Expected>]>
  ) throws -> [Case<Inputs, Expected>] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(File.self, from: Data(SharedData.bytes(file)))[keyPath: kind]
  }

  struct File: Decodable {
    let wilson: [Case<Share, Limits>]
    let newcombeDiff: [Case<Shares, Limits>]
    let twoProportionZ: [Case<Shares, ZTest>]
    let welch: [Case<Samples, WelchValues>]
    let clusterRobustMeanDiff: [Case<Clusters, ClusterErrors>]
    let benjaminiHochberg: [Case<PValues, Adjusted>]
    let kitagawa: [Case<Mix, Split>]
    let rateRatio: [Case<Rates, RateTest>]
    let logOddsDirichlet: [Case<Terms, TermOdds>]
    let robustZ: [Case<Counts, Season>]
    let minhash: [Case<Texts, Similarities>]
  }

  struct Share: Decodable { let x, n: Int }
  struct Shares: Decodable { let x1, n1, x2, n2: Int }
  struct Limits: Decodable { let lower, upper: Double }
  struct ZTest: Decodable { let z, pTwoSided: Double }
  struct Samples: Decodable { let a, b: [Double] }
  struct WelchValues: Decodable { let diff, t, df, p, ciLow, ciHigh: Double }
  struct Clusters: Decodable {
    let y: [Double]
    let window: [Int]
    let author: [String]
  }
  struct ClusterErrors: Decodable {
    let diff, seClusterCorrected, seClusterUncorrected: Double
    let nClusters: Int
  }
  struct PValues: Decodable { let p: [Double] }
  struct Adjusted: Decodable { let qBh: [Double] }
  /// Counts in one case, rates and weights in the other.
  struct Mix: Decodable {
    let sources: [String]?
    let negW1, nW1, negW2, nW2: [Double]?
    let rateW1, rateW2, mixW1, mixW2: [Double]?
  }
  struct Split: Decodable {
    let total, within, mix: Double
    let withinBySource, mixBySourceCentred: [Double]?
  }
  struct Rates: Decodable { let c1, t1, c2, t2: Double }
  struct Terms: Decodable { let y1, y2, alpha: [Double] }
  struct TermOdds: Decodable { let delta, variance, z: [Double] }
  struct Counts: Decodable {
    let counts: [Int]
    let period, history: Int?
  }
  /// The second case is of another method, and has none of these.
  struct Season: Decodable {
    let anscombeResidMadHistory, zAnscombeDay26, baselineDay26: Double?
  }
  /// Texts in one case, the numbers of a banding in the other.
  struct Texts: Decodable {
    let texts: [String]?
    let bands, rows: Int?
    let s: [Double]?
  }
  struct Similarities: Decodable {
    let jaccardExact: [[Double]]?
    let pCandidate: [Double]?
  }
  struct RateTest: Decodable { let ratio, z, p, ciLow, ciHigh: Double }
}

/// Whether two numbers agree to a tolerance, NaN never.
func close(_ a: Double, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
  abs(a - b) <= tolerance
}
