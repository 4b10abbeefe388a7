#include <stddef.h>

/* The files that pages need, carried inside the binary: one file to install, nothing to fetch.
   Functions, because Swift cannot see an array whose length the header does not say. */
const unsigned char *asset_style_css(void);
size_t asset_style_css_size(void);
const unsigned char *asset_icon_svg(void);
size_t asset_icon_svg_size(void);
const unsigned char *asset_report_js(void);
size_t asset_report_js_size(void);
