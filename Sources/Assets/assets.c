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

static const unsigned char report_js[] = {
#embed "report.js"
};
const unsigned char *asset_report_js(void) { return report_js; }
size_t asset_report_js_size(void) { return sizeof report_js; }
