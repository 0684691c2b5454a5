#ifndef DECKFORM_CCURL_H
#define DECKFORM_CCURL_H

#include <curl/curl.h>

// libcurl is loaded when it is needed and not when the program starts: it brings some thirty other
// libraries along, and to load them takes longer than all else that `deckform --version` does.
//
// From <curl/curl.h> come the types and the constants; the functions are these. All but
// `ccurl_load` may be called only after `ccurl_load` has returned NULL.

/// Loads libcurl and makes it ready, the first time. Returns NULL, or what went wrong.
const char *ccurl_load(void);

CURL *ccurl_easy_init(void);
void ccurl_easy_cleanup(CURL *handle);
CURLcode ccurl_easy_perform(CURL *handle);
const char *ccurl_easy_strerror(CURLcode code);

// Swift cannot call C functions with variable arguments: one function a kind of argument.
CURLcode ccurl_set_long(CURL *handle, CURLoption option, long value);
CURLcode ccurl_set_string(CURL *handle, CURLoption option, const char *value);
CURLcode ccurl_set_pointer(CURL *handle, CURLoption option, const void *value);
typedef size_t (*ccurl_bytes_callback)(char *bytes, size_t size, size_t count, void *context);
CURLcode ccurl_set_bytes_callback(
    CURL *handle, CURLoption option, ccurl_bytes_callback callback);
CURLcode ccurl_set_progress_callback(CURL *handle, curl_xferinfo_callback callback);

// `info` must be one of the type that the function's name says.
CURLcode ccurl_get_long(CURL *handle, CURLINFO info, long *value);
CURLcode ccurl_get_offset(CURL *handle, CURLINFO info, curl_off_t *value);

struct curl_slist *ccurl_slist_append(struct curl_slist *list, const char *text);
void ccurl_slist_free_all(struct curl_slist *list);

CURLU *ccurl_url(void);
void ccurl_url_cleanup(CURLU *parts);
CURLUcode ccurl_url_set(CURLU *parts, CURLUPart part, const char *text, unsigned int flags);
CURLUcode ccurl_url_get(CURLU *parts, CURLUPart part, char **text, unsigned int flags);
void ccurl_free(void *memory);

#endif
