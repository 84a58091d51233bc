/// The keys of the prompt, for people; `LineEditor+Keys` binds them.
enum Keys {
  static let all: [(keys: String, action: String)] = [
    ("Enter", "run the statement, or begin another line while it is not whole"),
    ("Alt-Enter", "begin another line anywhere"),
    ("Tab", "go on with a word, or show what it may become"),
    ("Up, Down", "a line up or down; beyond the first or last, through the history"),
    ("Alt-Up, Alt-Down", "through the history, past the lines of a long statement"),
    ("Ctrl-R", "look for a statement in the history; again for an earlier one"),
    ("Home, End; Ctrl-A, Ctrl-E", "to the beginning or end"),
    ("Ctrl-Left, Ctrl-Right", "a word back or on"),
    ("Ctrl-W", "delete the word before the cursor"),
    ("Ctrl-U, Ctrl-K", "delete all; what is behind the cursor"),
    ("Ctrl-Y", "put back what was deleted last"),
    ("Ctrl-X Ctrl-E", "edit what is typed in $EDITOR; it comes back, and is not run"),
    ("Ctrl-L", "clear the screen"),
    ("Ctrl-C", "drop what is typed; cancel what runs"),
    ("Ctrl-Z", "leave the program for the moment; fg comes back"),
    ("Ctrl-D", "on an empty line: end the sitting"),
  ]
}
