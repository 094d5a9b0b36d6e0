// Data files of SPSS and Stata (Debian: libreadstat-dev).
#ifndef EVENHAND_CREADSTAT_H
#define EVENHAND_CREADSTAT_H
#include <readstat.h>
#endif
