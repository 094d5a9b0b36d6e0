// XML as a stream (Debian: libexpat1-dev).
#ifndef EVENHAND_CEXPAT_H
#define EVENHAND_CEXPAT_H
#include <expat.h>

// Whether what stands in the parser's buffer goes on well formed; the last piece must end the document.
static inline int evenhand_xml_goes_on(XML_Parser parser, int count, int last) {
  return XML_ParseBuffer(parser, count, last) == XML_STATUS_OK;
}

// Ends the parsing from within a callback; it can't be taken up again.
static inline void evenhand_xml_stop(XML_Parser parser) { (void)XML_StopParser(parser, XML_FALSE); }
#endif
