#include "CCurl.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

/// The name of the library's interface of today, which no version has changed since 2006.
static const char *const library = "libcurl.so.4";

/// The library's functions, each of the type that its header declares.
#define FUNCTIONS(X) \
  X(curl_global_init) \
  X(curl_easy_init) \
  X(curl_easy_cleanup) \
  X(curl_easy_perform) \
  X(curl_easy_strerror) \
  X(curl_easy_setopt) \
  X(curl_easy_getinfo) \
  X(curl_slist_append) \
  X(curl_slist_free_all) \
  X(curl_url) \
  X(curl_url_cleanup) \
  X(curl_url_set) \
  X(curl_url_get) \
  X(curl_free)

// The header checks the arguments of these two by macros of their names.
#undef curl_easy_setopt
#undef curl_easy_getinfo

#define MEMBER(name) __typeof__(name) *name;
static struct {
  FUNCTIONS(MEMBER)
} loaded;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static char problem[256];

static void load(void) {
  void *handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);
  if (!handle) {
    snprintf(problem, sizeof problem, "%s", dlerror());
    return;
  }
#define FIND(name) \
  if (!(loaded.name = (__typeof__(name) *)dlsym(handle, #name))) { \
    snprintf(problem, sizeof problem, "%s has no %s", library, #name); \
    return; \
  }
  FUNCTIONS(FIND)
  if (loaded.curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
    snprintf(problem, sizeof problem, "%s cannot start", library);
}

const char *ccurl_load(void) {
  pthread_once(&once, load);
  return problem[0] ? problem : NULL;
}

CURL *ccurl_easy_init(void) { return loaded.curl_easy_init(); }

void ccurl_easy_cleanup(CURL *handle) { loaded.curl_easy_cleanup(handle); }

CURLcode ccurl_easy_perform(CURL *handle) { return loaded.curl_easy_perform(handle); }

const char *ccurl_easy_strerror(CURLcode code) { return loaded.curl_easy_strerror(code); }

CURLcode ccurl_set_long(CURL *handle, CURLoption option, long value) {
  return loaded.curl_easy_setopt(handle, option, value);
}

CURLcode ccurl_set_string(CURL *handle, CURLoption option, const char *value) {
  return loaded.curl_easy_setopt(handle, option, value);
}

CURLcode ccurl_set_pointer(CURL *handle, CURLoption option, const void *value) {
  return loaded.curl_easy_setopt(handle, option, value);
}

CURLcode ccurl_set_bytes_callback(
    CURL *handle, CURLoption option, ccurl_bytes_callback callback) {
  return loaded.curl_easy_setopt(handle, option, callback);
}

CURLcode ccurl_set_progress_callback(CURL *handle, curl_xferinfo_callback callback) {
  return loaded.curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, callback);
}

CURLcode ccurl_get_long(CURL *handle, CURLINFO info, long *value) {
  return loaded.curl_easy_getinfo(handle, info, value);
}

CURLcode ccurl_get_offset(CURL *handle, CURLINFO info, curl_off_t *value) {
  return loaded.curl_easy_getinfo(handle, info, value);
}

struct curl_slist *ccurl_slist_append(struct curl_slist *list, const char *text) {
  return loaded.curl_slist_append(list, text);
}

void ccurl_slist_free_all(struct curl_slist *list) { loaded.curl_slist_free_all(list); }

CURLU *ccurl_url(void) { return loaded.curl_url(); }

void ccurl_url_cleanup(CURLU *parts) { loaded.curl_url_cleanup(parts); }

CURLUcode ccurl_url_set(CURLU *parts, CURLUPart part, const char *text, unsigned int flags) {
  return loaded.curl_url_set(parts, part, text, flags);
}

CURLUcode ccurl_url_get(CURLU *parts, CURLUPart part, char **text, unsigned int flags) {
  return loaded.curl_url_get(parts, part, text, flags);
}

void ccurl_free(void *memory) { loaded.curl_free(memory); }
