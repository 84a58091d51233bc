#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

// Has some megabytes of what is freed kept for what is wanted next, whichever of so many threads frees
// and wants it. glibc would give it back and ask for it anew, page by page, for each thread.
static inline void memory_keep(int threads) {
#ifdef __GLIBC__
  mallopt(M_ARENA_MAX, threads);
  mallopt(M_MMAP_THRESHOLD, 4 << 20);
  mallopt(M_TRIM_THRESHOLD, 8 << 20);
#endif
}

// Gives memory that was freed back to the system, which some allocators put off for ever.
static inline void memory_give_back(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}
