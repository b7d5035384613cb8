/*
 * The log of `shim.c`: what an entry is, which files are watched, and how the function behind a wrapper is found.
 *
 * POWERCUT_ROOT  the folder that is watched (absolute, without links); it has to be empty at the start
 * POWERCUT_LOG   the file that the log goes into, outside of that folder
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

/* Known to log.ts as well. */
enum { OPEN = 1, CLOSE, WRITE, RESIZE, SYNC, SYNCED, RENAME, REMOVE, FOLDER };

struct entry {
  uint32_t kind;
  int32_t fd;
  uint64_t number; /* offset, size, flags or the number of a sync */
  uint32_t length; /* bytes of the path or of what was written */
  uint32_t more;   /* bytes of the second path */
};

#define MOST_FILES 65536

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static char root[PATH_MAX];
static size_t root_length;
static int book = -1;
static uint64_t syncs;
static unsigned char watched[MOST_FILES];

static void *next(const char *name) {
  void *found = dlsym(RTLD_NEXT, name);
  if (!found) abort();
  return found;
}
/* The libc function behind the one of the same name here, looked up once per place. */
#define NEXT(name)                                                                                                     \
  ({                                                                                                                   \
    static __typeof__(&name) found;                                                                                    \
    if (!found) found = (__typeof__(&name))next(#name);                                                                \
    found;                                                                                                             \
  })

static void fail(const char *why) {
  dprintf(2, "power cut log: %s (%s)\n", why, strerror(errno));
  abort();
}

__attribute__((constructor)) static void begin(void) {
  const char *folder = getenv("POWERCUT_ROOT"), *file = getenv("POWERCUT_LOG");
  if (!folder || !file) return;
  book = (int)syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0600);
  if (book < 0) fail("cannot be made");
  root_length = strlen(folder);
  memcpy(root, folder, root_length + 1);
}

/* A log with a hole would prove nothing: better no process than a wrong log. */
static void note(struct entry entry, const void *bytes, const void *more) {
  struct iovec parts[] = {{&entry, sizeof entry}, {(void *)bytes, entry.length}, {(void *)more, entry.more}};
  ssize_t wanted = (ssize_t)(sizeof entry + entry.length + entry.more);
  if (NEXT(writev)(book, parts, 3) != wanted) fail("cannot be written");
}

static void note_path(uint32_t kind, int fd, uint64_t number, const char *path) {
  note((struct entry){kind, fd, number, (uint32_t)strlen(path), 0}, path, NULL);
}

/* Offsets have 64 bits either way. */
#define SAME(name) __attribute__((alias(#name)))

static int is_watched(int fd) { return fd >= 0 && fd < MOST_FILES && watched[fd]; }

/* Whether this is the folder or inside it; `full` becomes the absolute path. */
static int inside(int folder, const char *path, char full[PATH_MAX]) {
  if (!root_length || !path) return 0;
  size_t at = 0;
  if (path[0] != '/') {
    char link[64] = "/proc/self/cwd";
    if (folder != AT_FDCWD) snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
    ssize_t length = readlink(link, full, PATH_MAX - 2);
    if (length < 0) return 0;
    at = (size_t)length;
    full[at++] = '/';
  }
  size_t length = at + strlen(path);
  if (length >= PATH_MAX) return 0;
  strcpy(full + at, path);
  if (strncmp(full, root, root_length) != 0 || (full[root_length] != '/' && full[root_length] != '\0')) return 0;
  return length < 4 || strcmp(full + length - 4, "-shm") != 0;
}
