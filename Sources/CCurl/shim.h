#include <curl/curl.h>
#include <errno.h>

// `curl_easy_setopt` and `curl_easy_getinfo` are variadic (and macros under
// GCC's type checking), and Swift cannot call variadic C functions: each wrapper
// below fixes one type of argument.

static inline CURLcode ccurl_set_string(CURL *curl, CURLoption option, const char *value) {
  return curl_easy_setopt(curl, option, value);
}

static inline CURLcode ccurl_set_long(CURL *curl, CURLoption option, long value) {
  return curl_easy_setopt(curl, option, value);
}

static inline CURLcode ccurl_set_headers(CURL *curl, struct curl_slist *headers) {
  return curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
}

// Filled with what went wrong; CURL_ERROR_SIZE bytes.
static inline CURLcode ccurl_set_error_text(CURL *curl, char *text) {
  return curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, text);
}

// The body is copied: it need not outlive the call.
static inline CURLcode ccurl_set_body(CURL *curl, const void *bytes, curl_off_t count) {
  CURLcode code = curl_easy_setopt(curl, CURLOPT_POST, 1L);
  if (code == CURLE_OK) code = curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, count);
  return code == CURLE_OK ? curl_easy_setopt(curl, CURLOPT_COPYPOSTFIELDS, bytes) : code;
}

typedef size_t (*ccurl_receiver)(char *, size_t, size_t, void *);

static inline CURLcode ccurl_set_receivers(
    CURL *curl, ccurl_receiver headers, ccurl_receiver body, void *context) {
  CURLcode code = curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, headers);
  if (code == CURLE_OK) code = curl_easy_setopt(curl, CURLOPT_HEADERDATA, context);
  if (code == CURLE_OK) code = curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, body);
  return code == CURLE_OK ? curl_easy_setopt(curl, CURLOPT_WRITEDATA, context) : code;
}

// The newer name of the option takes words, and the older one is deprecated there.
static inline CURLcode ccurl_allow_http_only(CURL *curl) {
#if LIBCURL_VERSION_NUM >= 0x075500
  return curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
#else
  return curl_easy_setopt(curl, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
}

// Without it, giving up while a name is looked up waits for the resolver's thread.
static inline CURLcode ccurl_set_quick_exit(CURL *curl) {
#if LIBCURL_VERSION_NUM >= 0x075700
  return curl_easy_setopt(curl, CURLOPT_QUICK_EXIT, 1L);
#else
  return CURLE_OK;
#endif
}

static inline long ccurl_long(CURL *curl, CURLINFO info) {
  long value = 0;
  curl_easy_getinfo(curl, info, &value);
  return value;
}

static inline curl_off_t ccurl_offset(CURL *curl, CURLINFO info) {
  curl_off_t value = 0;
  curl_easy_getinfo(curl, info, &value);
  return value;
}

static inline int ccurl_was_refused(CURL *curl) {
  return ccurl_long(curl, CURLINFO_OS_ERRNO) == ECONNREFUSED;
}

// `CURLMsg` holds a union, of which a finished transfer uses the result.
static inline int ccurl_result(CURLM *multi, CURLcode *result) {
  int left = 0;
  CURLMsg *message;
  while ((message = curl_multi_info_read(multi, &left))) {
    if (message->msg == CURLMSG_DONE) {
      *result = message->data.result;
      return 1;
    }
  }
  return 0;
}
