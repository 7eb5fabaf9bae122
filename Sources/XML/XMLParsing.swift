import CXML

/// Expat's parser, owned: made for one file and given back when it goes.
struct XMLParsing: ~Copyable {
  private let parser: XML_Parser

  /// `nil` if there is no memory for it.
  init?() {
    // The separator cannot be in a name: the library refuses namespaces that contain it.
    guard let parser = XML_ParserCreateNS("UTF-8", XMLCollector.separator) else { return nil }
    self.parser = parser
    // No document type is ever read, so no entity is; the guards are set all the same.
    _ = XML_SetBillionLaughsAttackProtectionMaximumAmplification(parser, 2)
    _ = XML_SetBillionLaughsAttackProtectionActivationThreshold(parser, 1 << 16)
    XML_SetElementHandler(
      parser,
      { XMLCollector.from($0)?.pointee.begin($1, $2) },
      { data, _ in
        XMLCollector.from(data)?.pointee.end()
      })
    XML_SetCharacterDataHandler(parser) { XMLCollector.from($0)?.pointee.read($1, Int($2)) }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      XMLCollector.from(data)?.pointee.stopAtDocumentType()
    }
    XML_SetProcessingInstructionHandler(parser) { data, _, _ in
      XMLCollector.from(data)?.pointee.stop(
        "a processing instruction (`<?…?>`) is not allowed: it can load another file",
        remedy: "delete it; only `<?xml version=\"1.0\"?>` is allowed")
    }
    XML_SetXmlDeclHandler(parser) { data, _, encoding, _ in
      guard let encoding else { return }
      let name = String(cString: encoding)
      guard !["utf-8", "us-ascii"].contains(name.lowercased()) else { return }
      XMLCollector.from(data)?.pointee.stop(
        "the file declares the encoding \(name)", remedy: "save it as UTF-8")
    }
  }

  deinit { XML_ParserFree(parser) }

  /// The elements of a file, in the order in which they begin.
  func elements(of bytes: [UInt8], limits: XMLDocument.Limits) throws(XMLProblem) -> [XMLElement] {
    var collector = XMLCollector(parser, bytes, limits)
    let status = withUnsafeMutablePointer(to: &collector) { collector in
      XML_SetUserData(parser, collector)
      return bytes.withUnsafeBytes { buffer in
        XML_Parse(
          parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), 1)
      }
    }
    if let problem = collector.problem { throw problem }
    guard status != XML_STATUS_OK else { return collector.elements }
    let code = XML_GetErrorCode(parser)
    if code == XML_ERROR_NO_ELEMENTS, let unclosed = collector.innermost {
      throw XMLProblem(
        "this is not well-formed XML: '<\(unclosed.written)>' is not closed",
        at: unclosed.tag.lowerBound, length: unclosed.tag.count,
        remedy: "add `</\(unclosed.written)>`")
    }
    throw XMLProblem(code, at: min(max(0, Int(XML_GetCurrentByteIndex(parser))), bytes.count))
  }
}
