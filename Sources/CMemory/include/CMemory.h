// How the allocator of the C library gets its memory, which Swift's modules leave out; nothing else belongs in this target.
#pragma once
#include <stddef.h>

/// Lets the allocator keep what is freed, and asks for huge pages for so many bytes more. For the main thread: others have
/// allocators of their own. Does nothing where the C library has no such settings.
void memory_expect(size_t bytes);
