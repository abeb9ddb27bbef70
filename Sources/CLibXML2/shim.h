// The parts of libxml2 that HanArticle uses: the HTML push parser with SAX callbacks.
#pragma once
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
