import Digests

/// The name of a finished PDF: a digest over all that it depends on.
enum PrintKey {
  /// The key of a job: all its fields, the versions of what makes it, the fonts and the worker.
  static func of(
    _ job: PrintJob, by versions: EngineVersions, _ script: WorkerScript
  ) -> SHA256Digest {
    // The same line as a worker gets, so that no field can be forgotten here alone.
    let line = job.line(
      document: job.document.digest.hex, out: "",
      documents: job.finish.documents.map { SHA256Digest(of: $0.bytes).hex })
    let engine =
      job.document.isBook
      ? [
        "typst \(versions.typst)", "python \(versions.python)", "pikepdf \(versions.pikepdf)",
      ]
      : [
        "weasyprint \(versions.weasyprint)", "python \(versions.python)",
        "pikepdf \(versions.pikepdf)", versions.libraries,
      ]
    let text =
      (["handbill print 1"] + engine + [
        "fonts \(versions.fonts)", "worker \(script.digest.hex)", line,
      ]).joined(separator: "\n")
    return SHA256Digest(of: Array(text.utf8))
  }
}
