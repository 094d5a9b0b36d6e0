// R's mathematics library, standing alone (Debian: r-mathlib).
#ifndef EVENHAND_CRMATH_H
#define EVENHAND_CRMATH_H
#define MATHLIB_STANDALONE 1
#include <Rmath.h>
#endif
