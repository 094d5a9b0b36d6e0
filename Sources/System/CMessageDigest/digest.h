// SHA-256 of nettle (Debian: nettle-dev), which uses the processor's own instructions for it where there are any.
#ifndef EVENHAND_CMESSAGEDIGEST_H
#define EVENHAND_CMESSAGEDIGEST_H
#include <nettle/sha2.h>
#endif
