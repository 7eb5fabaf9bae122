#include "CPatterns.h"

#include <string>

#include <re2/re2.h>
#include <re2/set.h>

// No exception leaves these functions, since Swift knows none: a machine without memory ends the program here,
// rather than let a check find nothing.

struct cpattern {
  RE2 expression;

  cpattern(const re2::StringPiece &text, const RE2::Options &options) : expression(text, options) {}
};

cpattern *cpattern_compile(const char *text, size_t length, bool of_bytes, int64_t memory) noexcept {
  RE2::Options options;
  options.set_case_sensitive(false);
  options.set_log_errors(false);
  options.set_never_capture(true);
  if (of_bytes) options.set_encoding(RE2::Options::EncodingLatin1);
  options.set_max_mem(memory);
  return new cpattern(re2::StringPiece(text, length), options);
}

bool cpattern_is_valid(const char *text, size_t length) noexcept {
  RE2::Options options;
  options.set_log_errors(false);
  return RE2::Set(options, RE2::UNANCHORED).Add(re2::StringPiece(text, length), nullptr) >= 0;
}

size_t cpattern_size(const cpattern *pattern) noexcept { return pattern->expression.ProgramSize(); }

void cpattern_free(cpattern *pattern) noexcept { delete pattern; }

cpattern_fault_kind cpattern_fault(const cpattern *pattern) noexcept {
  switch (pattern->expression.error_code()) {
    case RE2::NoError: return CPATTERN_FINE;
    case RE2::ErrorBadEscape: return CPATTERN_BAD_ESCAPE;
    case RE2::ErrorBadCharClass:
    case RE2::ErrorBadCharRange: return CPATTERN_BAD_CLASS;
    case RE2::ErrorMissingBracket: return CPATTERN_OPEN_CLASS;
    case RE2::ErrorMissingParen: return CPATTERN_OPEN_GROUP;
    case RE2::ErrorUnexpectedParen: return CPATTERN_UNEXPECTED_PARENTHESIS;
    case RE2::ErrorTrailingBackslash: return CPATTERN_BACKSLASH_AT_END;
    case RE2::ErrorRepeatArgument: return CPATTERN_REPEATS_NOTHING;
    case RE2::ErrorRepeatSize: return CPATTERN_REPEATS_TOO_OFTEN;
    case RE2::ErrorRepeatOp: return CPATTERN_REPEATS_TWICE;
    case RE2::ErrorBadPerlOp:
    case RE2::ErrorBadNamedCapture: return CPATTERN_BAD_GROUP;
    case RE2::ErrorPatternTooLarge: return CPATTERN_TOO_LARGE;
    default: return CPATTERN_OTHER;
  }
}

const char *cpattern_fault_part(const cpattern *pattern, size_t *length) noexcept {
  const std::string &part = pattern->expression.error_arg();
  *length = part.size();
  return part.data();
}

bool cpattern_find(
    const cpattern *pattern, const char *text, size_t length, size_t start, size_t *from, size_t *to) noexcept {
  re2::StringPiece match;
  // RE2 stops at the first match, and goes over the text once, if nobody asks for its place.
  int places = from == nullptr ? 0 : 1;
  if (!pattern->expression.Match(re2::StringPiece(text, length), start, length, RE2::UNANCHORED, &match, places)) {
    return false;
  }
  if (from == nullptr) return true;
  *from = static_cast<size_t>(match.data() - text);
  *to = *from + match.size();
  return true;
}
