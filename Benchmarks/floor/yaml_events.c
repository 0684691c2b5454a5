/* The floor that `deckform validate` is measured against: libyaml's events over the same bytes, and
   nothing done with them. */

#include <stdio.h>
#include <stdlib.h>
#include <yaml.h>

static unsigned char *content(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  if (!file || fseek(file, 0, SEEK_END)) return NULL;
  *size = (size_t)ftell(file);
  rewind(file);
  unsigned char *bytes = malloc(*size);
  if (!bytes || fread(bytes, 1, *size, file) != *size) return NULL;
  fclose(file);
  return bytes;
}

static int events(yaml_parser_t *parser, long *count) {
  yaml_event_t event;
  int at_end = 0;
  while (!at_end) {
    if (!yaml_parser_parse(parser, &event)) return 0;
    at_end = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
    ++*count;
  }
  return 1;
}

int main(int argc, char **argv) {
  long count = 0;
  for (int i = 1; i < argc; i++) {
    size_t size;
    unsigned char *bytes = content(argv[i], &size);
    yaml_parser_t parser;
    if (!bytes || !yaml_parser_initialize(&parser)) return 1;
    yaml_parser_set_input_string(&parser, bytes, size);
    if (!events(&parser, &count)) return 1;
    yaml_parser_delete(&parser);
    free(bytes);
  }
  printf("%ld events\n", count);
  return 0;
}
