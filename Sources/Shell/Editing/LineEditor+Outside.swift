import CEdit
import Foundation
import Reporting

extension LineEditor {
  /// Has what is typed edited in another program, and puts what came back in its place.
  ///
  /// It is not run: who saves a file does not say yet that it is to be carried out.
  func editElsewhere() -> UInt8 {
    guard let editor else { return UInt8(CC_ERROR) }
    let (before, behind) = buffer
    release()
    let outcome = Result { try editOutside(before + behind) }
    retake()
    switch outcome {
    case .success(let text):
      let text = PastedText.cleaned(text, beats: beats())
      _ = el_cursor(editor, Int32(behind.unicodeScalars.count))
      el_deletestr(editor, Int32((before + behind).unicodeScalars.count))
      if !text.isEmpty { _ = el_insertstr(editor, text) }
    case .failure(let problem): show(TerminalText.line("\(problem)") + "\n")
    }
    _ = cedit_refresh(editor)
    return UInt8(CC_NORM)
  }
}
