/// Why an operation or the whole package was not done, in words for the user.
package struct Refusal: Error {
  package let message: String

  package init(_ message: String) { self.message = message }
}
