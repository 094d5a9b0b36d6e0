// Zip archives (Debian: libzip-dev).
#ifndef EVENHAND_CZIP_H
#define EVENHAND_CZIP_H
#include <zip.h>
#endif
