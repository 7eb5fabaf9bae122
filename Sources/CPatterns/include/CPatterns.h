#ifndef CPATTERNS_H
#define CPATTERNS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
#define CPATTERN_NOEXCEPT noexcept
extern "C" {
#else
#define CPATTERN_NOEXCEPT
#endif

/// A regular expression compiled by RE2, or the reason why it could not be.
typedef struct cpattern cpattern;

/// Compiles UTF-8 text, or text of which each byte is a sign; capitals do not count, and nothing is written to
/// standard error. `memory` is how many bytes the compiled form and its caches may take. Groups capture nothing.
/// The caller frees it.
cpattern *cpattern_compile(const char *text, size_t length, bool of_bytes, int64_t memory) CPATTERN_NOEXCEPT;

/// Whether UTF-8 text is an expression, however large; this takes a small part of the time of compiling it.
bool cpattern_is_valid(const char *text, size_t length) CPATTERN_NOEXCEPT;

/// How many instructions an expression was compiled to.
size_t cpattern_size(const cpattern *pattern) CPATTERN_NOEXCEPT;

void cpattern_free(cpattern *pattern) CPATTERN_NOEXCEPT;

/// Why a text is no expression.
typedef enum {
  CPATTERN_FINE,
  CPATTERN_BAD_ESCAPE,
  CPATTERN_BAD_CLASS,
  CPATTERN_OPEN_CLASS,
  CPATTERN_OPEN_GROUP,
  CPATTERN_UNEXPECTED_PARENTHESIS,
  CPATTERN_BACKSLASH_AT_END,
  CPATTERN_REPEATS_NOTHING,
  CPATTERN_REPEATS_TOO_OFTEN,
  CPATTERN_REPEATS_TWICE,
  CPATTERN_BAD_GROUP,
  CPATTERN_TOO_LARGE,
  CPATTERN_OTHER,
} cpattern_fault_kind;

/// `CPATTERN_FINE` if the text is an expression.
cpattern_fault_kind cpattern_fault(const cpattern *pattern) CPATTERN_NOEXCEPT;

/// The part of the text that the fault is about; it belongs to the pattern.
const char *cpattern_fault_part(const cpattern *pattern, size_t *length) CPATTERN_NOEXCEPT;

/// The first match that begins at `start` or later. What stands before `start` counts for word edges. Without `from`
/// and `to` it only says whether there is one, which takes less time.
bool cpattern_find(
    const cpattern *pattern, const char *text, size_t length, size_t start, size_t *from, size_t *to) CPATTERN_NOEXCEPT;

#ifdef __cplusplus
}
#endif

#endif
