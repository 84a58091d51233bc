import Language

extension TerminalChart {
  /// A shade for each cell, its value beside it where there is room, and the scale below.
  func heat(_ chart: HeatChart) -> [StyledText] {
    let labels = labelWidth(chart.rows + [chart.rowTitle])
    let room = width - labels - 1
    let merged = chart.fitted(to: room)
    let columns = merged.columns.count
    let texts = merged.cells.map {
      $0.map { $0.map { glyphs.plain(chart.measure.text($0)) } ?? "" }
    }
    let widest = texts.joined().map { DisplayWidth.of($0) }.max() ?? 0
    let hasValues = columns * (widest + 4) <= room
    let names = merged.axis == nil ? merged.columns.map { DisplayWidth.of($0) }.max() ?? 0 : 2
    let wanted = max(names, hasValues ? widest + 3 : 2) + (hasValues ? 2 : 1)
    let cell = min(max(1, room / max(1, columns)), wanted)
    let scale = ShadeScale(chart.cells.joined().compactMap(\.self), measure: chart.measure)
    var lines = header(merged, labels: labels, cell: cell)
    for (row, name) in merged.rows.enumerated() {
      var line = StyledText(label(name, labels) + " ")
      for (column, value) in merged.cells[row].enumerated() {
        var drawn = StyledText()
        if let value {
          let level = scale.level(value)
          let glyph = level == 0 ? glyphs.dot : glyphs.shades[level - 1]
          let count = hasValues ? 2 : max(1, cell - 1)
          drawn.append(
            level == 0 ? glyph : String(repeating: glyph, count: count),
            level == 0 ? .dim : style(.blue))
          if hasValues {
            drawn.pad(to: 3)
            drawn.append(DisplayWidth.padded(texts[row][column], to: widest, .right))
          }
        }
        drawn.pad(to: cell)
        line.append(drawn)
      }
      lines.append(line)
    }
    lines += legend(
      scale.names.enumerated().map { level, name in
        (
          level == 0 ? glyphs.dot : String(repeating: glyphs.shades[level - 1], count: 2),
          glyphs.plain(name), level == 0 ? .dim : style(.blue)
        )
      }, indent: labels + 1)
    if merged.columns != chart.columns, let merging = merged.merging {
      lines.append(StyledText("each cell is the mean of \(merging) columns", .dim))
    }
    return lines
  }

  private func header(_ chart: HeatChart.Fitted, labels: Int, cell: Int) -> [StyledText] {
    if let axis = chart.axis { return timeHeader(axis, chart, labels: labels, cell: cell) }
    // A name is cut to its column, unless that leaves nothing to read: then every so many stand.
    let widest = chart.columns.map { DisplayWidth.of($0) }.max() ?? 1
    let every = widest < cell || cell > 4 ? 1 : (widest + cell) / cell
    var line = StyledText(label(chart.rowTitle, labels) + " ", .dim)
    for (index, name) in chart.columns.enumerated() where index.isMultiple(of: every) {
      let start = labels + 1 + index * cell
      line.pad(to: start)
      line.append(label(name, min(cell * every - 1, width - start)), .dim)
    }
    return [line]
  }

  /// Times above the columns, where they change from one to the next, and the zone.
  private func timeHeader(
    _ axis: TimeAxis, _ chart: HeatChart.Fitted, labels: Int, cell: Int
  ) -> [StyledText] {
    let places = Dictionary(
      axis.buckets.enumerated().map { ($1.start, $0) }, uniquingKeysWith: { first, _ in first })
    let span = axis.buckets.count * cell / (chart.merging ?? 1)
    var (names, contexts) = (TickLabels(width: span + 8), TickLabels(width: span + 8))
    for tick in TimeTicks(axis, width: span, room: { DisplayWidth.of($0) + 2 }).ticks {
      guard let place = places[tick.instant] else { continue }
      let column = place / (chart.merging ?? 1) * cell
      names.put(tick.label, from: column)
      if let context = tick.context { contexts.put(context, from: column) }
    }
    for (index, bucket) in axis.buckets.enumerated() where bucket.isPartial {
      contexts.put("*", from: index / (chart.merging ?? 1) * cell)
    }
    let title = label(chart.rowTitle, labels) + " "
    let zone = label(axis.zone.name, labels) + " "
    return [StyledText(zone + contexts.text, .dim), StyledText(title + names.text, .dim)]
  }
}

extension HeatChart {
  /// The chart with neighbouring columns put together until they fit.
  struct Fitted {
    var rowTitle: String
    var rows: [String]
    var columns: [String]
    var cells: [[Double?]]
    var axis: TimeAxis?
    /// How many columns became one.
    var merging: Int?
  }

  func fitted(to width: Int) -> Fitted {
    let plain = Fitted(rowTitle: rowTitle, rows: rows, columns: columns, cells: cells, axis: axis)
    guard columns.count > max(1, width) else { return plain }
    let every = (columns.count + width - 1) / width
    let starts = Array(stride(from: 0, to: columns.count, by: every))
    return Fitted(
      rowTitle: rowTitle, rows: rows, columns: starts.map { columns[$0] },
      cells: cells.map { row in
        starts.map { start in
          let known = row[start..<min(start + every, row.count)].compactMap(\.self)
          return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
        }
      }, axis: axis, merging: every)
  }
}
