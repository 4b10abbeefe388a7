#include <zlib.h>

/* deflateInit2 is a macro, which Swift cannot call. 31 = 15 window bits + 16 for a gzip header. */
static inline int gzip_init(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY);
}
