#ifndef HANDBILL_CDOCUMENTS_H
#define HANDBILL_CDOCUMENTS_H

#include <cmark.h>
#include <stddef.h>

/// A document that cmark has parsed, in memory that is given back as a whole.
///
/// cmark asks for memory for each node and each text, and most documents are read once and thrown away: a
/// third of the time goes into that. Here it takes pieces of a few large blocks.
struct handbill_document {
  cmark_node *root;
  struct handbill_block *blocks;
};

/// Parses some bytes with cmark's default options; `size` bytes at `text` are read.
///
/// Like cmark, it aborts when memory runs out. The nodes may be read and not changed, and are gone after
/// `handbill_document_free`.
struct handbill_document handbill_document_parse(const char *text, size_t size);

void handbill_document_free(struct handbill_document document);

#endif
