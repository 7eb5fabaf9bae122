import Files

/// The files through which a job goes to a worker and its PDF comes back.
struct JobFiles {
  let number: Int
  let job: PrintJob
  let folder: WorkFolder

  private var html: String { "\(number).html" }
  private var out: String { "\(number).pdf" }
  private var documents: [String] {
    job.finish.documents.indices.map { "\(number)-\($0).pdf" }
  }

  var line: String { job.line(html: html, out: out, documents: documents) }

  func write() throws(FileFailure) {
    try folder.write(html, job.html)
    for (name, document) in zip(documents, job.finish.documents) {
      try folder.write(name, document.bytes)
    }
  }

  /// What the worker wrote.
  func pdf() throws(FileFailure) -> [UInt8] { try folder.read(out) }

  func remove() {
    for name in [html, out] + documents { folder.remove(name) }
  }
}
