// The functions of SHA-256 itself. OpenSSL 3 would rather have an algorithm looked up by its
// name; that takes longer than the digest of a post, and needs most of the library.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
