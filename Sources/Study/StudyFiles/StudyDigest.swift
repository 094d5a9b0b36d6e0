internal import CMessageDigest

/// SHA-256 of what a study consists of.
///
/// For a single file that of its bytes. For a folder that of the lines which `sha256sum` prints for its files, sorted by
/// name: `sha256sum ratings.csv people.csv … | sort -k 2 | sha256sum` gives the same. The folder's own place and name don't count.
package enum StudyDigest {
  /// The digest of a study that is a folder, by the names and digests of its files.
  static func ofFolder(_ files: [(name: String, digest: String)]) -> String {
    let sorted = files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    let lines = sorted.map { "\($0.digest)  \($0.name)\n" }.joined()
    return sha256(Array(lines.utf8).span)
  }

  /// The digest of a text's UTF-8 bytes in lower-case hexadecimal.
  package static func sha256(_ text: String) -> String { sha256(Array(text.utf8).span) }

  /// The digest of bytes in lower-case hexadecimal.
  static func sha256(_ bytes: Span<UInt8>) -> String {
    var state = sha256_ctx()
    var digest = [UInt8](repeating: 0, count: 32)
    unsafe nettle_sha256_init(&state)
    unsafe bytes.withUnsafeBufferPointer { unsafe nettle_sha256_update(&state, $0.count, $0.baseAddress) }
    unsafe nettle_sha256_digest(&state, digest.count, &digest)
    let digits = Array("0123456789abcdef")
    return String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
