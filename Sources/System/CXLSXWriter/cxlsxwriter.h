// Workbooks to write (Debian: libxlsxwriter-dev).
#ifndef EVENHAND_CXLSXWRITER_H
#define EVENHAND_CXLSXWRITER_H
#include <xlsxwriter.h>

// The date of creation, in seconds since 1970.
static inline lxw_error evenhand_set_creation(lxw_workbook *book, long long seconds) {
  lxw_doc_properties properties = {.created = (time_t)seconds};
  return workbook_set_properties(book, &properties);
}

// A list of values to choose from; other values get a warning only. `formula` is `=sheet!$A$2:$A$9` or `="a,b"`.
static inline lxw_error evenhand_offer_choices(
    lxw_worksheet *sheet, unsigned first_row, unsigned last_row, unsigned column, const char *formula) {
  lxw_data_validation validation = {
      .validate = LXW_VALIDATION_TYPE_LIST_FORMULA,
      .value_formula = (char *)formula,
      .error_type = LXW_VALIDATION_ERROR_TYPE_WARNING};
  return worksheet_data_validation_range(sheet, first_row, (lxw_col_t)column, last_row, (lxw_col_t)column, &validation);
}
#endif
