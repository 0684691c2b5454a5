#include <curl/curl.h>

// Swift cannot call C functions with variable arguments: one typed wrapper a kind of argument.
static inline CURLcode curl_set_long(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode curl_set_string(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode curl_set_pointer(CURL *handle, CURLoption option, const void *value) {
  return curl_easy_setopt(handle, option, value);
}
typedef size_t (*curl_bytes_callback)(char *bytes, size_t size, size_t count, void *context);
static inline CURLcode curl_set_bytes_callback(
    CURL *handle, CURLoption option, curl_bytes_callback callback) {
  return curl_easy_setopt(handle, option, callback);
}
// `info` must be one of the type that the function's name says.
static inline CURLcode curl_get_long(CURL *handle, CURLINFO info, long *value) {
  return curl_easy_getinfo(handle, info, value);
}
static inline CURLcode curl_get_offset(CURL *handle, CURLINFO info, curl_off_t *value) {
  return curl_easy_getinfo(handle, info, value);
}
