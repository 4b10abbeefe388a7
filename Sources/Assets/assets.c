#include "assets.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

const unsigned char asset_style_css[] = {
#embed "style.css"
};
const size_t asset_style_css_size = sizeof asset_style_css;
