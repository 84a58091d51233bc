#include <curl/curl.h>
#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <signal.h>

// libcurl is not linked, but loaded with the first request: it and the thirty
// libraries behind it would take 3 ms of every start. So no function of libcurl is
// called by its name; each is wrapped below, and a variadic one, which Swift could not
// call anyhow, once for each type of argument.

#ifdef __APPLE__
#define CCURL_LIBRARY "libcurl.4.dylib"
#else
#define CCURL_LIBRARY "libcurl.so.4"
#endif

static inline void *ccurl_library(void) {
  static void *library;
  void *loaded = __atomic_load_n(&library, __ATOMIC_ACQUIRE);
  if (!loaded) {
    loaded = dlopen(CCURL_LIBRARY, RTLD_NOW | RTLD_LOCAL);
    __atomic_store_n(&library, loaded, __ATOMIC_RELEASE);
  }
  return loaded;
}

#define CCURL(function) ((__typeof__(&function))dlsym(ccurl_library(), #function))

// To be asked once, before anything else. `curl_multi_poll` is the youngest of the
// functions used.
static inline int ccurl_is_ready(void) {
  return ccurl_library() && CCURL(curl_multi_poll)
    && CCURL(curl_global_init)(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

// Below libcurl 7.87 OpenSSL writes in a way that ends the program if the other side has
// gone. So the signal is blocked on this thread while libcurl may write, and taken off
// again: what it means libcurl also sees as an error.
static inline sigset_t ccurl_pipe_signal(void) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGPIPE);
  return set;
}

static inline sigset_t ccurl_block_pipe_signal(void) {
  sigset_t set = ccurl_pipe_signal(), before;
  pthread_sigmask(SIG_BLOCK, &set, &before);
  return before;
}

static inline void ccurl_unblock_pipe_signal(sigset_t before) {
  sigset_t set = ccurl_pipe_signal(), pending;
  int taken;
  if (sigpending(&pending) == 0 && sigismember(&pending, SIGPIPE)
      && !sigismember(&before, SIGPIPE))
    sigwait(&set, &taken);
  pthread_sigmask(SIG_SETMASK, &before, 0);
}

static inline CURL *ccurl_easy_init(void) { return CCURL(curl_easy_init)(); }

static inline void ccurl_easy_cleanup(CURL *curl) {
  sigset_t before = ccurl_block_pipe_signal();
  CCURL(curl_easy_cleanup)(curl);
  ccurl_unblock_pipe_signal(before);
}

static inline const char *ccurl_easy_strerror(CURLcode code) {
  return CCURL(curl_easy_strerror)(code);
}

static inline CURLM *ccurl_multi_init(void) { return CCURL(curl_multi_init)(); }

static inline CURLMcode ccurl_multi_add(CURLM *multi, CURL *curl) {
  return CCURL(curl_multi_add_handle)(multi, curl);
}

static inline void ccurl_multi_remove(CURLM *multi, CURL *curl) {
  sigset_t before = ccurl_block_pipe_signal();
  CCURL(curl_multi_remove_handle)(multi, curl);
  ccurl_unblock_pipe_signal(before);
}

// Closes the connections that are still open.
static inline void ccurl_multi_cleanup(CURLM *multi) {
  sigset_t before = ccurl_block_pipe_signal();
  CCURL(curl_multi_cleanup)(multi);
  ccurl_unblock_pipe_signal(before);
}

static inline CURLMcode ccurl_multi_perform(CURLM *multi) {
  int running = 0;
  sigset_t before = ccurl_block_pipe_signal();
  CURLMcode code = CCURL(curl_multi_perform)(multi, &running);
  ccurl_unblock_pipe_signal(before);
  return code;
}

static inline void ccurl_multi_poll(CURLM *multi, int milliseconds) {
  CCURL(curl_multi_poll)(multi, 0, 0, milliseconds, 0);
}

static inline const char *ccurl_multi_strerror(CURLMcode code) {
  return CCURL(curl_multi_strerror)(code);
}

// `CURLMsg` holds a union, of which a finished transfer uses the result.
static inline int ccurl_result(CURLM *multi, CURLcode *result) {
  int left = 0;
  CURLMsg *message;
  while ((message = CCURL(curl_multi_info_read)(multi, &left))) {
    if (message->msg == CURLMSG_DONE) {
      *result = message->data.result;
      return 1;
    }
  }
  return 0;
}

static inline struct curl_slist *ccurl_append(struct curl_slist *list, const char *line) {
  return CCURL(curl_slist_append)(list, line);
}

static inline void ccurl_free_list(struct curl_slist *list) { CCURL(curl_slist_free_all)(list); }

static inline CURLU *ccurl_url(void) { return CCURL(curl_url)(); }

static inline void ccurl_url_cleanup(CURLU *url) { CCURL(curl_url_cleanup)(url); }

static inline CURLUcode ccurl_url_set(
    CURLU *url, CURLUPart part, const char *text, unsigned int flags) {
  return CCURL(curl_url_set)(url, part, text, flags);
}

static inline CURLUcode ccurl_url_get(
    CURLU *url, CURLUPart part, char **text, unsigned int flags) {
  return CCURL(curl_url_get)(url, part, text, flags);
}

static inline void ccurl_free(void *text) { CCURL(curl_free)(text); }

static inline CURLcode ccurl_set_string(CURL *curl, CURLoption option, const char *value) {
  return CCURL(curl_easy_setopt)(curl, option, value);
}

static inline CURLcode ccurl_set_long(CURL *curl, CURLoption option, long value) {
  return CCURL(curl_easy_setopt)(curl, option, value);
}

static inline CURLcode ccurl_set_headers(CURL *curl, struct curl_slist *headers) {
  return CCURL(curl_easy_setopt)(curl, CURLOPT_HTTPHEADER, headers);
}

// Filled with what went wrong; CURL_ERROR_SIZE bytes.
static inline CURLcode ccurl_set_error_text(CURL *curl, char *text) {
  return CCURL(curl_easy_setopt)(curl, CURLOPT_ERRORBUFFER, text);
}

// The body is copied: it need not outlive the call.
static inline CURLcode ccurl_set_body(CURL *curl, const void *bytes, curl_off_t count) {
  CURLcode code = ccurl_set_long(curl, CURLOPT_POST, 1);
  if (code == CURLE_OK) code = CCURL(curl_easy_setopt)(curl, CURLOPT_POSTFIELDSIZE_LARGE, count);
  return code == CURLE_OK ? CCURL(curl_easy_setopt)(curl, CURLOPT_COPYPOSTFIELDS, bytes) : code;
}

typedef size_t (*ccurl_receiver)(char *, size_t, size_t, void *);

static inline CURLcode ccurl_set_receivers(
    CURL *curl, ccurl_receiver headers, ccurl_receiver body, void *context) {
  CURLcode code = CCURL(curl_easy_setopt)(curl, CURLOPT_HEADERFUNCTION, headers);
  if (code == CURLE_OK) code = CCURL(curl_easy_setopt)(curl, CURLOPT_HEADERDATA, context);
  if (code == CURLE_OK) code = CCURL(curl_easy_setopt)(curl, CURLOPT_WRITEFUNCTION, body);
  return code == CURLE_OK ? CCURL(curl_easy_setopt)(curl, CURLOPT_WRITEDATA, context) : code;
}

// Older libraries know the number only, newer ones advise against it.
static inline CURLcode ccurl_allow_http_only(CURL *curl) {
#if LIBCURL_VERSION_NUM >= 0x075500
  CURLcode code = ccurl_set_string(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  if (code != CURLE_UNKNOWN_OPTION) return code;
#endif
  return ccurl_set_long(curl, CURLOPT_PROTOCOLS, CURLPROTO_HTTP | CURLPROTO_HTTPS);
}

// Else giving up while a name is looked up waits for the resolver's thread. Older
// libraries do not know the option, and wait.
static inline void ccurl_set_quick_exit(CURL *curl) {
#if LIBCURL_VERSION_NUM >= 0x075700
  ccurl_set_long(curl, CURLOPT_QUICK_EXIT, 1);
#endif
}

static inline long ccurl_long(CURL *curl, CURLINFO info) {
  long value = 0;
  CCURL(curl_easy_getinfo)(curl, info, &value);
  return value;
}

static inline curl_off_t ccurl_offset(CURL *curl, CURLINFO info) {
  curl_off_t value = 0;
  CCURL(curl_easy_getinfo)(curl, info, &value);
  return value;
}

static inline int ccurl_was_refused(CURL *curl) {
  return ccurl_long(curl, CURLINFO_OS_ERRNO) == ECONNREFUSED;
}
