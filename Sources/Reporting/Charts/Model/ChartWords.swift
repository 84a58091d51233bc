import Language

extension Chart {
  /// What the chart shows, in words and figures, for those who do not see it.
  var words: String {
    let sentences: [String] =
      switch body {
      case .lines(let chart), .sparks(let chart): chart.words
      case .bars(let chart): chart.words
      case .stack(let chart): chart.words
      case .heat(let chart): chart.words
      case .windows(let chart): chart.words
      case .empty: ["No rows."]
      }
    return (heading.map { $0 + "." } + sentences + notes.map { $0 + "." })
      .joined(separator: " ")
  }
}

extension TimeChart {
  fileprivate var words: [String] {
    guard let last = axis.buckets.indices.last else { return [] }
    let partial = axis.buckets.contains(where: \.isPartial) ? " * is cut by the window." : ""
    let reach =
      "Over time, \(axis.buckets.count) buckets from \(axis.label(of: 0)) to"
      + " \(axis.label(of: last)), \(axis.zone.name).\(partial)"
    return [reach] + series.map(words)
  }

  private func words(_ series: Series) -> String {
    let known = series.points.enumerated().compactMap { index, point in point.map { (index, $0) } }
    guard let last = known.last, let least = known.min(by: { $0.1.value < $1.1.value }),
      let most = known.max(by: { $0.1.value < $1.1.value })
    else { return "\(series.name): nothing known." }
    func place(_ found: (Int, ChartPoint)) -> String {
      "\(measure.text(found.1.value)) (\(axis.label(of: found.0)))"
    }
    let missing = series.points.count - known.count
    return "\(series.name): least \(place(least)), most \(place(most)),"
      + " last \(measure.figures(last.1)) (\(axis.label(of: last.0)))"
      + (missing > 0 ? ", \(missing) buckets without a value." : ".")
  }
}

extension ChartMeasure {
  /// A value with its interval: `35.2 % (31.0 – 39.6)`.
  func figures(_ point: ChartPoint) -> String {
    text(point.value) + (text(point).map { " (\($0))" } ?? "")
  }
}

extension BarChart {
  fileprivate var words: [String] {
    bars.map { "\($0.label): \($0.point.map(measure.figures) ?? "not known")." }
  }
}

extension StackChart {
  fileprivate var words: [String] {
    // A long table cannot be listened to.
    fitted(to: 40).rows.map { row in
      let shares = parts.indices.map { part in
        let share = row.share(part).flatMap { NumberText.fixed($0 * 100, decimals: 1) }
        return "\(parts[part]) \(share.map { $0 + " %" } ?? "not known")"
      }
      return "\(row.label): \(shares.joined(separator: ", ")) of \(measure.text(row.total))."
    }
  }
}

extension HeatChart {
  fileprivate var words: [String] {
    let known = cells.enumerated().flatMap { row, cells in
      cells.enumerated().compactMap { column, value in value.map { (row, column, $0) } }
    }
    guard let most = known.max(by: { $0.2 < $1.2 }), let least = known.min(by: { $0.2 < $1.2 })
    else { return ["Nothing known."] }
    func place(_ found: (Int, Int, Double)) -> String {
      "\(measure.text(found.2)) (\(rows[found.0]), \(columns[found.1]))"
    }
    let table =
      "\(rows.count) rows by \(columns.count) columns: least \(place(least)), most \(place(most))."
    // A large table cannot be listened to.
    guard known.count <= 60 else { return [table] }
    return [table]
      + rows.indices.map { row in
        let values = zip(columns, cells[row]).compactMap { column, value in
          value.map { "\(column) \(measure.text($0))" }
        }
        return "\(rows[row]): \(values.joined(separator: ", "))."
      }
  }
}

extension WindowChart {
  fileprivate var words: [String] {
    groups.map { group in
      let sides = [("now", group.now, group.countNow), ("before", group.before, group.countBefore)]
        .map { side, point, count in
          "\(side) \(point.map(measure.figures) ?? "not known")"
            + (count.map { ", n \($0)" } ?? "")
        }
      return "\(group.name): "
        + (sides + [group.changeText, group.verdict ?? ""].filter { !$0.isEmpty })
        .joined(separator: "; ") + "."
    }
  }
}

extension WindowChart.Group {
  /// The change with its interval: `+12.0 pp (1.8 – 22.1)`.
  var changeText: String {
    (change ?? "") + (changeInterval.map { " (\($0))" } ?? "")
  }
}
