#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm_version.h>
#include <dlfcn.h>
#include <stdlib.h>

// cmark-gfm is not linked, but loaded with the first page: few sittings make one, and
// every start would pay for it. So no function of it is called by its name.

#ifdef __APPLE__
#define CMARKDOWN_LIBRARY "libcmark-gfm-extensions.dylib"
#else
// Its name has the whole version, as any other may have another interface.
#define CMARKDOWN_LIBRARY "libcmark-gfm-extensions.so." CMARK_GFM_VERSION_STRING
#endif

static inline void *cmarkdown_library(void) {
  static void *library;
  void *loaded = __atomic_load_n(&library, __ATOMIC_ACQUIRE);
  if (!loaded) {
    loaded = dlopen(CMARKDOWN_LIBRARY, RTLD_NOW | RTLD_LOCAL);
    __atomic_store_n(&library, loaded, __ATOMIC_RELEASE);
  }
  return loaded;
}

// The extensions need the library itself, so that looking in them finds both.
#define CMARKDOWN(function) ((__typeof__(&function))dlsym(cmarkdown_library(), #function))

// To be asked once, before anything else: puts the extensions into a list of the process.
static inline int cmarkdown_is_ready(void) {
  if (!cmarkdown_library() || !CMARKDOWN(cmark_gfm_core_extensions_ensure_registered)) return 0;
  CMARKDOWN(cmark_gfm_core_extensions_ensure_registered)();
  return 1;
}

// A document, to be freed by `cmarkdown_free`.
static inline cmark_node *cmarkdown_read(const char *text, size_t count) {
  static const char *const extensions[] = {"table", "strikethrough", "autolink"};
  cmark_parser *parser = CMARKDOWN(cmark_parser_new)(CMARK_OPT_VALIDATE_UTF8);
  for (int index = 0; index < 3; index++) {
    cmark_syntax_extension *extension = CMARKDOWN(cmark_find_syntax_extension)(extensions[index]);
    if (extension) CMARKDOWN(cmark_parser_attach_syntax_extension)(parser, extension);
  }
  CMARKDOWN(cmark_parser_feed)(parser, text, count);
  cmark_node *document = CMARKDOWN(cmark_parser_finish)(parser);
  CMARKDOWN(cmark_parser_free)(parser);
  return document;
}

// Also takes a node out of its document.
static inline void cmarkdown_free(cmark_node *node) { CMARKDOWN(cmark_node_free)(node); }

// As Markdown, to be freed by `free`.
static inline char *cmarkdown_write(cmark_node *document) {
  return CMARKDOWN(cmark_render_commonmark)(document, CMARK_OPT_DEFAULT, 0);
}

static inline cmark_node *cmarkdown_first_child(cmark_node *node) {
  return CMARKDOWN(cmark_node_first_child)(node);
}

static inline cmark_node *cmarkdown_next(cmark_node *node) {
  return CMARKDOWN(cmark_node_next)(node);
}

// Names, as the numbers of the extensions' nodes are variables.
static inline const char *cmarkdown_type(cmark_node *node) {
  return CMARKDOWN(cmark_node_get_type_string)(node);
}

static inline const char *cmarkdown_literal(cmark_node *node) {
  return CMARKDOWN(cmark_node_get_literal)(node);
}

static inline const char *cmarkdown_url(cmark_node *node) {
  return CMARKDOWN(cmark_node_get_url)(node);
}

static inline int cmarkdown_level(cmark_node *node) {
  return CMARKDOWN(cmark_node_get_heading_level)(node);
}

// Where a list's numbers begin, or less than 0 where it has none.
static inline int cmarkdown_list_start(cmark_node *node) {
  return CMARKDOWN(cmark_node_get_list_type)(node) == CMARK_ORDERED_LIST
    ? CMARKDOWN(cmark_node_get_list_start)(node) : -1;
}

static inline int cmarkdown_is_tight(cmark_node *node) {
  return CMARKDOWN(cmark_node_get_list_tight)(node);
}

static inline int cmarkdown_columns(cmark_node *table) {
  return CMARKDOWN(cmark_gfm_extensions_get_table_columns)(table);
}

// A letter for each column: l, c, r or 0.
static inline const uint8_t *cmarkdown_alignments(cmark_node *table) {
  return CMARKDOWN(cmark_gfm_extensions_get_table_alignments)(table);
}

static inline cmark_iter *cmarkdown_iterate(cmark_node *node) {
  return CMARKDOWN(cmark_iter_new)(node);
}

// The next node, once for those with children as they are entered and left; null at the end.
static inline cmark_node *cmarkdown_advance(cmark_iter *iterator) {
  return CMARKDOWN(cmark_iter_next)(iterator) == CMARK_EVENT_DONE
    ? 0 : CMARKDOWN(cmark_iter_get_node)(iterator);
}

static inline void cmarkdown_iterate_end(cmark_iter *iterator) {
  CMARKDOWN(cmark_iter_free)(iterator);
}

// Puts the text of a node in its place: as a block of code, or as words.
static inline void cmarkdown_replace(cmark_node *node, int is_block) {
  cmark_node *text =
    CMARKDOWN(cmark_node_new)(is_block ? CMARK_NODE_CODE_BLOCK : CMARK_NODE_TEXT);
  CMARKDOWN(cmark_node_set_literal)(text, CMARKDOWN(cmark_node_get_literal)(node));
  CMARKDOWN(cmark_node_replace)(node, text);
  CMARKDOWN(cmark_node_free)(node);
}
