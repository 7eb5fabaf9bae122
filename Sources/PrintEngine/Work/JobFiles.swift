import Files

/// The files through which a job goes to a worker and its PDF comes back.
struct JobFiles {
  let number: Int
  let job: PrintJob
  let folder: WorkFolder

  private var html: String { "\(number).html" }
  private var root: String { "\(number)" }
  private var out: String { "\(number).pdf" }
  private var documents: [String] {
    job.finish.documents.indices.map { "\(number)-\($0).pdf" }
  }

  var line: String {
    let main = job.document.isBook ? "\(root)/\(TypstDocument.main)" : html
    return job.line(document: main, out: out, documents: documents)
  }

  func write() throws(FileFailure) {
    switch job.document {
    case .sheet(let bytes): try folder.write(html, bytes)
    case .book(let document):
      for file in document.files { try folder.write("\(root)/\(file.name)", file.bytes) }
    }
    for (name, document) in zip(documents, job.finish.documents) {
      try folder.write(name, document.bytes)
    }
  }

  /// What the worker wrote.
  func pdf() throws(FileFailure) -> [UInt8] { try folder.read(out) }

  func remove() {
    for name in [job.document.isBook ? root : html, out] + documents { folder.remove(name) }
  }
}
