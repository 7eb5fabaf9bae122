import CCrypto

/// The library that digests come from.
package enum CryptoLibrary {
  /// Its version as it runs.
  package static var version: String {
    String(cString: OpenSSL_version(OPENSSL_VERSION_STRING))
  }
}
