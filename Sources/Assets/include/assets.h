#include <stddef.h>

/* The files that every page needs, carried inside the binary: one file to install, nothing to fetch. */
extern const unsigned char asset_style_css[];
extern const size_t asset_style_css_size;
