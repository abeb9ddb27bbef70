#define _DEFAULT_SOURCE
#include "CMemory.h"

#include <limits.h>
#include <stdint.h>
#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>

static const uintptr_t huge_page = 2 << 20;

void memory_expect(size_t bytes) {
  if (!mallopt(M_MMAP_MAX, 0) || !mallopt(M_TRIM_THRESHOLD, INT_MAX)) return;
  void *block = malloc(bytes);
  if (!block) return;
  uintptr_t start = ((uintptr_t)block + huge_page - 1) & ~(huge_page - 1);
  uintptr_t end = (uintptr_t)block + bytes;
  if (end > start) madvise((void *)start, end - start, MADV_HUGEPAGE);
  free(block);
}
#else
void memory_expect(size_t bytes) { (void)bytes; }
#endif
