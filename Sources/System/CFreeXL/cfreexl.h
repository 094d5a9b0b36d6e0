// Workbooks of Excel 97-2003 (Debian: libfreexl-dev).
#ifndef EVENHAND_CFREEXL_H
#define EVENHAND_CFREEXL_H
#include <freexl.h>

// The members of the value's union, which Swift would have to rebind.
static inline int evenhand_freexl_int(const FreeXL_CellValue *cell) { return cell->value.int_value; }
static inline double evenhand_freexl_double(const FreeXL_CellValue *cell) { return cell->value.double_value; }
static inline const char *evenhand_freexl_text(const FreeXL_CellValue *cell) { return cell->value.text_value; }
#endif
