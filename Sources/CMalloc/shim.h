// How the C library is told to keep memory, which Swift's module of it leaves out.
#include <malloc.h>
