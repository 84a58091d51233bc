#include <sqlite3.h>
#include <stdlib.h>

// A variadic function, which Swift cannot call.
static inline int sqlite3_leave_memory_uncounted(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

static inline int sqlite3_take_addresses(void) {
  return sqlite3_config(SQLITE_CONFIG_URI, 1);
}

// The file of a connection's database, for sqlite3_sync(); NULL where it is in memory.
static inline sqlite3_file *sqlite3_main_file(sqlite3 *connection) {
  sqlite3_file *file = 0;
  sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  return file && file->pMethods ? file : 0;
}

// Waits until what was written to a file so far is on the disk.
static inline int sqlite3_sync(sqlite3_file *file) {
  return file->pMethods->xSync(file, SQLITE_SYNC_NORMAL | SQLITE_SYNC_DATAONLY);
}
