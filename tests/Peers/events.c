/* Reads all YAML files below a folder: their bytes alone, or the events of libyaml as well, with nothing done about them.

   usage: events bytes|yaml FOLDER */
#define _XOPEN_SOURCE 700
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

static int asks_yaml;
static long files, faulty, count;
static unsigned long sum;
static unsigned char *bytes;
static size_t room;

static int ends_with(const char *name, const char *end)
{
    size_t length = strlen(name), of_end = strlen(end);
    return length >= of_end && strcmp(name + length - of_end, end) == 0;
}

static size_t read_all(const char *path, size_t size)
{
    FILE *file = fopen(path, "rb");
    if (!file) { perror(path); exit(2); }
    if (size > room) bytes = realloc(bytes, room = size);
    size = fread(bytes, 1, size, file);
    fclose(file);
    return size;
}

static void read_events(const char *path, size_t size)
{
    yaml_parser_t parser;
    yaml_event_t event;
    int at_end = 0;
    yaml_parser_initialize(&parser);
    yaml_parser_set_input_string(&parser, bytes, size);
    while (!at_end)
    {
        if (!yaml_parser_parse(&parser, &event))
        {
            printf("%s: %s\n", path, parser.problem);
            faulty++;
            break;
        }
        count++;
        at_end = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
}

static int visit(const char *path, const struct stat *about, int type, struct FTW *where)
{
    (void)where;
    if (type != FTW_F || !(ends_with(path, ".yaml") || ends_with(path, ".yml"))) return 0;
    size_t size = read_all(path, (size_t)about->st_size);
    files++;
    if (asks_yaml) read_events(path, size);
    else for (size_t i = 0; i < size; i++) sum += bytes[i];
    return 0;
}

int main(int argc, char **argv)
{
    if (argc != 3) { fputs("usage: events bytes|yaml FOLDER\n", stderr); return 2; }
    asks_yaml = strcmp(argv[1], "yaml") == 0;
    if (nftw(argv[2], visit, 16, FTW_PHYS) != 0) { perror(argv[2]); return 2; }
    printf("%ld files, %ld events, %ld faulty, sum %lu, libyaml %s\n", files, count, faulty, sum, yaml_get_version_string());
    return faulty ? 1 : 0;
}
