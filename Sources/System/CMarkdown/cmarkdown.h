// Markdown with tables (Debian: libcmark-gfm-dev, libcmark-gfm-extensions-dev).
#ifndef EVENHAND_CMARKDOWN_H
#define EVENHAND_CMARKDOWN_H
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#endif
