/// Why an operation or the whole package was not done, in words for the user.
struct Refusal: Error {
  let message: String

  init(_ message: String) { self.message = message }
}
