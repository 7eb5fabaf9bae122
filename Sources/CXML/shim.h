// The guards against entities that grow are declared only for libraries that read them, as all do.
#ifndef XML_DTD
#define XML_DTD 1
#endif
#include <expat.h>
