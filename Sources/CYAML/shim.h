#include <yaml.h>

/* Of the C library, which shows it only to those who ask for all its extensions. */
void *memmem(const void *text, size_t text_size, const void *part, size_t part_size);
