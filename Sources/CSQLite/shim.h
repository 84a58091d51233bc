#include <sqlite3.h>

// A variadic function, which Swift cannot call.
static inline int sqlite3_leave_memory_uncounted(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

static inline int sqlite3_take_addresses(void) {
  return sqlite3_config(SQLITE_CONFIG_URI, 1);
}
