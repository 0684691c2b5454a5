#include "CSimdJSON.h"

#include <memory>
#include <new>
#include <simdjson.h>

// Nothing may throw across the C boundary: allocation failures come back as simdjson's MEMALLOC.
int csimdjson_parse(const uint8_t *bytes, size_t length, csimdjson_document *document) {
  std::unique_ptr<simdjson::dom::document> owner(new (std::nothrow) simdjson::dom::document());
  if (!owner) { return simdjson::MEMALLOC; }
  simdjson::dom::parser parser;
  auto error = parser.parse_into_document(*owner, bytes, length).error();
  if (error) { return error; }
  document->tape = owner->tape.get();
  document->strings = owner->string_buf.get();
  document->owner = owner.release();
  return simdjson::SUCCESS;
}

void csimdjson_free(void *owner) { delete static_cast<simdjson::dom::document *>(owner); }

const char *csimdjson_error_message(int code) {
  return simdjson::error_message(static_cast<simdjson::error_code>(code));
}

int csimdjson_is_string_error(int code) { return code == simdjson::STRING_ERROR; }
