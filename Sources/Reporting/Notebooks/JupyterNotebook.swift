internal import Foundation

extension Notebook {
  /// The notebook for Jupyter, in its format 4.5: prose as Markdown cells, cells with their outputs
  /// as they are shown.
  ///
  /// Nothing there can run them again; `beatbook replay` can.
  package var jupyter: String {
    var cells: [[String: Any]] = []
    for (number, part) in parts.enumerated() {
      switch part {
      case .prose(let prose):
        guard !prose.trimmed.isEmpty else { continue }
        cells.append([
          "cell_type": "markdown", "id": "p\(number)", "metadata": [String: Any](),
          "source": Self.source(prose.trimmed),
        ])
      case .cell(let cell) where !cell.isHidden: cells.append(Self.code(cell, number))
      case .cell: continue
      }
    }
    var metadata: [String: Any] = [
      "language_info": ["name": "beatbook", "file_extension": ".beat"],
      "beatbook": ["notebook": header.lines],
    ]
    if let title = header.title { metadata["title"] = title }
    let notebook: [String: Any] = [
      "nbformat": 4, "nbformat_minor": 5, "metadata": metadata, "cells": cells,
    ]
    let options: JSONSerialization.WritingOptions = [
      .prettyPrinted, .sortedKeys, .withoutEscapingSlashes,
    ]
    // Texts, numbers, lists and records of them can always be written.
    guard let data = try? JSONSerialization.data(withJSONObject: notebook, options: options) else {
      return ""
    }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private static func code(_ cell: Cell, _ number: Int) -> [String: Any] {
    var outputs: [[String: Any]] = []
    if let preview = cell.output?.preview, !preview.isEmpty {
      outputs.append([
        "output_type": "stream", "name": cell.expectsError ? "stderr" : "stdout",
        "text": source(preview),
      ])
    }
    return [
      "cell_type": "code", "id": identifier(cell.id, number), "metadata": [String: Any](),
      "execution_count": NSNull(), "outputs": outputs, "source": source(cell.text.trimmed),
    ]
  }

  /// Jupyter's ids are of letters, digits, `-` and `_`, 64 at most.
  private static func identifier(_ id: String?, _ number: Int) -> String {
    let kept = (id ?? "").unicodeScalars.filter {
      $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
    }
    return String((String(String.UnicodeScalarView(kept)) + "-c\(number)").suffix(64))
  }

  /// A text as a list of lines with their ends.
  private static func source(_ text: String) -> [String] { text.linesWithEnds }
}
