/// The servers that people run on their own machines, and where those listen.
package enum LocalServer: String, CaseIterable, Sendable {
  case ollama
  case llamacpp
  case vllm

  /// The port that its documentation names; llama.cpp's has named several.
  package var usualPort: Int {
    switch self {
    case .ollama: 11434
    case .llamacpp: 8080
    case .vllm: 8000
    }
  }

  package func address(port: Int? = nil) -> String {
    "http://localhost:\(port ?? usualPort)/v1"
  }
}
