#include "CDocuments.h"

#include <stdlib.h>
#include <string.h>

/// A stretch of memory of which pieces are given out from the front.
struct handbill_block {
  struct handbill_block *next;
  size_t used, size;
  /// Pieces lie at multiples of 16 behind this.
  size_t padding;
};

/// What lies before each piece: how long it is.
struct header {
  size_t size;
  size_t padding;
};

/// The blocks of the document that this thread parses. cmark's callbacks have no context, and it calls them
/// only while `handbill_document_parse` runs, which calls nothing but cmark: so no two documents meet here.
static _Thread_local struct handbill_block *current;

static void add_block(size_t size) {
  struct handbill_block *block = malloc(sizeof *block + size);
  if (!block) abort();
  *block = (struct handbill_block){.next = current, .used = 0, .size = size};
  current = block;
}

static void *take(size_t size) {
  size_t whole = sizeof(struct header) + ((size + 15) & ~(size_t)15);
  if (whole < size) abort();
  if (current->size - current->used < whole) {
    size_t larger = current->size * 2;
    add_block(larger > whole ? larger : whole);
  }
  struct header *header = (struct header *)((char *)(current + 1) + current->used);
  current->used += whole;
  header->size = whole - sizeof *header;
  return header + 1;
}

static void *take_zeroed(size_t count, size_t size) {
  if (size && count > (size_t)-1 / size) abort();
  void *piece = take(count * size);
  memset(piece, 0, count * size);
  return piece;
}

static void *take_again(void *piece, size_t size) {
  if (!piece) return take(size);
  size_t before = ((struct header *)piece - 1)->size;
  if (size <= before) return piece;
  void *larger = take(size);
  memcpy(larger, piece, before);
  return larger;
}

static void keep(void *piece) { (void)piece; }

static cmark_mem memory = {take_zeroed, take_again, keep};

struct handbill_document handbill_document_parse(const char *text, size_t size) {
  // A node takes some 150 bytes, and stands for some ten to thirty bytes of text.
  add_block(2048 + size * 12);
  cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &memory);
  cmark_parser_feed(parser, text, size);
  struct handbill_document document = {.root = cmark_parser_finish(parser)};
  cmark_parser_free(parser);
  document.blocks = current;
  current = NULL;
  return document;
}

void handbill_document_free(struct handbill_document document) {
  for (struct handbill_block *block = document.blocks; block;) {
    struct handbill_block *next = block->next;
    free(block);
    block = next;
  }
}
