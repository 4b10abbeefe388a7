#include "assets.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char style_css[] = {
#embed "style.css"
};
const unsigned char *asset_style_css(void) { return style_css; }
size_t asset_style_css_size(void) { return sizeof style_css; }

static const unsigned char icon_svg[] = {
#embed "icon.svg"
};
const unsigned char *asset_icon_svg(void) { return icon_svg; }
size_t asset_icon_svg_size(void) { return sizeof icon_svg; }
