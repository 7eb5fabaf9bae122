// The floor: what it costs to read every section, turn it to HTML with libcmark and write the page, and nothing else.
//
//     floor SECTIONS OUTPUT
//
// One thread; a folder a page, as the site has. No navigation, contents list, template, link check or directive.

#include <cmark.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// Ends the program: a figure from a half-done run would look like a fast one.
static void fail(const char *what) {
  perror(what);
  exit(1);
}

// Reads `path` into `buffer`, which grows as needed, and returns the length.
static size_t read_file(const char *path, char **buffer, size_t *capacity) {
  int file = open(path, O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status) != 0) fail(path);
  size_t length = (size_t)status.st_size, done = 0;
  if (length > *capacity) {
    *capacity = length * 2;
    if ((*buffer = realloc(*buffer, *capacity)) == NULL) fail("memory");
  }
  while (done < length) {
    ssize_t count = read(file, *buffer + done, length - done);
    if (count <= 0) fail(path);
    done += (size_t)count;
  }
  close(file);
  return length;
}

static void write_file(const char *path, const char *text, size_t length) {
  int file = open(path, O_WRONLY | O_CREAT, 0644);
  if (file < 0) fail(path);
  for (size_t done = 0; done < length;) {
    ssize_t count = write(file, text + done, length - done);
    if (count <= 0) fail(path);
    done += (size_t)count;
  }
  close(file);
}

// Returns where the body starts: behind the front matter's closing line, or at 0 without front matter.
static size_t body_start(const char *text, size_t length) {
  if (length < 4 || memcmp(text, "---\n", 4) != 0) return 0;
  for (size_t line = 4; line + 4 <= length;) {
    if (memcmp(text + line, "---\n", 4) == 0) return line + 4;
    const char *end = memchr(text + line, '\n', length - line);
    if (end == NULL) return 0;
    line = (size_t)(end - text) + 1;
  }
  return 0;
}

int main(int count, char **arguments) {
  if (count != 3) {
    fprintf(stderr, "usage: floor SECTIONS OUTPUT\n");
    return 64;
  }
  DIR *folder = opendir(arguments[1]);
  if (folder == NULL) fail(arguments[1]);
  char path[4096], *buffer = NULL;
  size_t capacity = 0;
  for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
    size_t name = strlen(entry->d_name);
    if (name < 4 || strcmp(entry->d_name + name - 3, ".md") != 0) continue;
    snprintf(path, sizeof path, "%s/%s", arguments[1], entry->d_name);
    size_t length = read_file(path, &buffer, &capacity);
    size_t start = body_start(buffer, length);
    char *html = cmark_markdown_to_html(buffer + start, length - start, CMARK_OPT_DEFAULT);
    snprintf(path, sizeof path, "%s/%.*s", arguments[2], (int)(name - 3), entry->d_name);
    if (mkdir(path, 0755) != 0) fail(path);
    strncat(path, "/index.html", sizeof path - strlen(path) - 1);
    write_file(path, html, strlen(html));
    free(html);
  }
  closedir(folder);
  free(buffer);
  return 0;
}
