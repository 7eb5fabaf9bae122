import CQPDF

/// A PDF file that is open in memory, and what the library holds for it.
///
/// The owner of both: it is never copied, and gives everything back when it goes. The bytes must
/// outlive it, since the library reads them as it needs them.
struct PDFFile: ~Copyable {
  /// A value in the file, as the library numbers it.
  typealias Object = qpdf_oh

  private let library: QPDFFunctions
  private let data: qpdf_data?

  /// Holds no file yet.
  init(_ library: QPDFFunctions) {
    self.library = library
    data = library.qpdf_init()
  }

  /// Opens a file, repairing nothing.
  func open(_ bytes: UnsafeBufferPointer<UInt8>) throws(PDFRefusal) {
    library.qpdf_silence_errors(data)
    library.qpdf_set_suppress_warnings(data, 1)
    library.qpdf_set_attempt_recovery(data, 0)
    bytes.withMemoryRebound(to: CChar.self) { characters in
      _ = library.qpdf_read_memory(
        data, "file", characters.baseAddress, UInt64(characters.count), nil)
    }
    try check()
    if library.qpdf_is_encrypted(data) != 0 { throw .encrypted }
  }

  deinit {
    var data = data
    library.qpdf_cleanup(&data)
  }

  /// Throws what went wrong since it was last asked, warnings too: what the library had to guess may
  /// show other pages in other readers.
  func check() throws(PDFRefusal) {
    if library.qpdf_has_error(data) != 0, let error = library.qpdf_get_error(data) {
      throw refusal(error)
    }
    if library.qpdf_more_warnings(data) != 0, let warning = library.qpdf_next_warning(data) {
      throw refusal(warning)
    }
  }

  private func refusal(_ error: qpdf_error) -> PDFRefusal {
    if library.qpdf_get_error_code(data, error) == qpdf_e_password { return .encrypted }
    return .damaged(
      library.qpdf_get_error_message_detail(data, error).map { String(cString: $0) } ?? "unknown")
  }

  var trailer: Object { library.qpdf_get_trailer(data) }

  /// How many pages it has; the page tree is walked for it.
  func pageCount() throws(PDFRefusal) -> Int {
    let count = library.qpdf_get_num_pages(data)
    try check()
    return Int(count)
  }

  /// The whole file anew: only what is reachable, nothing packed or unpacked, so that the same
  /// file gives the same bytes on every machine.
  func write() throws(PDFRefusal) -> [UInt8] {
    _ = library.qpdf_init_write_memory(data)
    library.qpdf_set_object_stream_mode(data, qpdf_o_disable)
    library.qpdf_set_stream_data_mode(data, qpdf_s_preserve)
    library.qpdf_set_preserve_unreferenced_objects(data, 0)
    library.qpdf_set_deterministic_ID(data, 1)
    _ = library.qpdf_write(data)
    try check()
    let count = library.qpdf_get_buffer_length(data)
    guard let start = library.qpdf_get_buffer(data), count > 0 else {
      throw .damaged("nothing to write")
    }
    return Array(UnsafeBufferPointer(start: start, count: count))
  }
}

// MARK: - Objects

extension PDFFile {
  /// Where an object stands in the file; (0, 0) for one that stands within another.
  func place(of object: Object) -> (id: Int32, generation: Int32) {
    (library.qpdf_oh_get_object_id(data, object), library.qpdf_oh_get_generation(data, object))
  }

  /// The dictionary of an object: itself, or a stream's; `nil` for everything else.
  func dictionary(of object: Object) -> Object? {
    if library.qpdf_oh_is_dictionary(data, object) != 0 { return object }
    return library.qpdf_oh_is_stream(data, object) != 0
      ? library.qpdf_oh_get_dict(data, object) : nil
  }

  func keys(of dictionary: Object) -> [String] {
    var keys: [String] = []
    library.qpdf_oh_begin_dict_key_iter(data, dictionary)
    while library.qpdf_oh_dict_more_keys(data) != 0 {
      if let key = library.qpdf_oh_dict_next_key(data) { keys.append(String(cString: key)) }
    }
    return keys
  }

  func value(of key: String, in dictionary: Object) -> Object {
    library.qpdf_oh_get_key(data, dictionary, key)
  }

  func remove(_ key: String, from dictionary: Object) {
    library.qpdf_oh_remove_key(data, dictionary, key)
  }

  /// The items of a list; none for everything else.
  func items(of object: Object) -> [Object] {
    guard library.qpdf_oh_is_array(data, object) != 0 else { return [] }
    return (0..<library.qpdf_oh_get_array_n_items(data, object)).map {
      library.qpdf_oh_get_array_item(data, object, $0)
    }
  }

  /// The name that an object is (`/Widget`); `nil` for everything else.
  func name(of object: Object) -> String? {
    guard library.qpdf_oh_is_name(data, object) != 0,
      let name = library.qpdf_oh_get_name(data, object)
    else {
      return nil
    }
    return String(cString: name)
  }

  /// Gives back the library's number for an object, which stays where it is.
  func release(_ object: Object) { library.qpdf_oh_release(data, object) }
}
