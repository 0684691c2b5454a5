#ifndef DECKFORM_CSIMDJSON_H
#define DECKFORM_CSIMDJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A parsed document: its owner, and simdjson's tape and string buffer to read it from.
///
/// The tape is simdjson's documented format (doc/tape.md of simdjson): one 64-bit word a node, the
/// kind in the top byte and a payload in the other 56 bits.
typedef struct {
  void *owner;
  const uint64_t *tape;
  const uint8_t *strings;
} csimdjson_document;

/// Parses `length` bytes, which are copied. Returns 0 and fills `document`, or simdjson's error code.
int csimdjson_parse(const uint8_t *bytes, size_t length, csimdjson_document *document);

/// Frees what `csimdjson_parse` made.
void csimdjson_free(void *owner);

/// What an error code means, in English.
const char *csimdjson_error_message(int code);

/// Whether the code says that a string is malformed: a lone surrogate, a bad escape.
int csimdjson_is_string_error(int code);

#ifdef __cplusplus
}
#endif

#endif
