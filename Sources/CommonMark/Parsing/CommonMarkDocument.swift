import CCmark
import CDocuments

/// A tree of cmark nodes.
///
/// It owns the C tree and frees it once; nothing of it may be kept beyond the call that reads it.
/// cmark aborts when memory runs out, so parsing cannot fail.
struct CommonMarkDocument: ~Copyable {
  private let document: handbill_document
  let root: OpaquePointer

  init(parsing bytes: [UInt8]) {
    document = bytes.withUnsafeBytes { buffer in
      // cmark reads no byte of an empty text but wants an address.
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1) { empty in
        let bytes = buffer.bindMemory(to: CChar.self)
        let start = bytes.baseAddress ?? UnsafePointer(empty.baseAddress)
        return handbill_document_parse(start, buffer.count)
      }
    }
    guard let parsed = document.root else {
      preconditionFailure("cmark aborts rather than return null")
    }
    root = parsed
  }

  deinit { handbill_document_free(document) }
}
