/// Who may speak to the workbench: only the page that it served itself, in the browser of whoever was given the start address.
///
/// - *Token*: a random one stands in the start address; every request for data carries it in a header, which no form, image or script of
///   another page can set without being asked first.
/// - *Host* must be the address that is listened on: a name that another page's owner pointed at 127.0.0.1 (DNS rebinding) is refused.
/// - *Origin*, where it is sent, must be the workbench's own, and *Sec-Fetch-Site* must not speak of another site.
package struct AccessRule: Sendable {
  /// What of a request decides; a header that wasn't sent is `nil`.
  package struct Request: Sendable {
    /// The header *Host*.
    package var host: String?
    /// The header *Origin*.
    package var origin: String?
    /// The header *Sec-Fetch-Site*.
    package var site: String?
    /// The token, from the header that the page sends it in.
    package var token: String?

    /// A request, each parameter the property of its name.
    package init(host: String?, origin: String? = nil, site: String? = nil, token: String? = nil) {
      self.host = host
      self.origin = origin
      self.site = site
      self.token = token
    }
  }

  private let token: String
  private let hosts: [String]

  /// - Precondition: the token isn't empty.
  package init(token: String, port: UInt16) {
    precondition(!token.isEmpty, "an empty token would let everybody in")
    self.token = token
    hosts = ["127.0.0.1:\(port)", "localhost:\(port)"]
  }

  /// 32 bytes of the system's generator, in hexadecimal.
  package static func makeToken() -> String {
    var generator = SystemRandomNumberGenerator()
    let digits = Array("0123456789abcdef")
    return String((0..<64).map { _ in digits[Int.random(in: 0..<16, using: &generator)] })
  }

  /// Whether a request is answered; all others are refused with 403.
  package func allows(_ request: Request) -> Bool {
    guard let host = request.host, hosts.contains(host) else { return false }
    if let origin = request.origin, origin != "http://\(host)" { return false }
    // "none": typed into the address bar, or opened from a bookmark.
    if let site = request.site, site != "same-origin", site != "none" { return false }
    return isToken(request.token)
  }

  /// Compares without telling by its time how much was right.
  private func isToken(_ text: String?) -> Bool {
    guard let text, text.utf8.count == token.utf8.count else { return false }
    return zip(text.utf8, token.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
