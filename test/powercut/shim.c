/*
 * Writes down everything that a process does to the files under one folder, in one total order: what a power cut may
 * leave of it can then be worked out for any moment. Loaded with LD_PRELOAD; Linux with 64-bit offsets only.
 *
 * A change and its entry are made under one lock, so the order of the log is the order of the changes. A sync has two
 * entries, its begin and its end: it keeps what was written before it began, once it has ended.
 * Ways to write that carry no bytes through here (copies inside the kernel) are refused, so that callers fall back to
 * plain writes. Files ending in -shm are left out: they are memory, made again at every start.
 */
#include "shim-log.h"

/* ---- opening and closing ---- */

static int open_at(int folder, const char *path, int flags, mode_t mode) {
  char full[PATH_MAX];
  if (!inside(folder, path, full)) return NEXT(openat)(folder, path, flags, mode);
  pthread_mutex_lock(&turn);
  int fd = NEXT(openat)(folder, path, flags, mode);
  if (fd >= MOST_FILES) fail("too many open files");
  if (fd >= 0) {
    watched[fd] = 1;
    note_path(OPEN, fd, (uint64_t)flags, full);
  }
  pthread_mutex_unlock(&turn);
  return fd;
}

#define MODE(flags)                                                                                                    \
  mode_t mode = 0;                                                                                                     \
  if ((flags) & (O_CREAT | __O_TMPFILE)) {                                                                             \
    va_list list;                                                                                                      \
    va_start(list, flags);                                                                                             \
    mode = va_arg(list, mode_t);                                                                                       \
    va_end(list);                                                                                                      \
  }

int open(const char *path, int flags, ...) {
  MODE(flags)
  return open_at(AT_FDCWD, path, flags, mode);
}
int open64(const char *path, int flags, ...) SAME(open);
int openat(int folder, const char *path, int flags, ...) {
  MODE(flags)
  return open_at(folder, path, flags, mode);
}
int openat64(int folder, const char *path, int flags, ...) SAME(openat);
int creat(const char *path, mode_t mode) { return open_at(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }
int creat64(const char *path, mode_t mode) SAME(creat);

/* Before the number is free for another file. */
static void closing(int fd) {
  if (!is_watched(fd)) return;
  pthread_mutex_lock(&turn);
  watched[fd] = 0;
  note((struct entry){CLOSE, fd, 0, 0, 0}, NULL, NULL);
  pthread_mutex_unlock(&turn);
}
int close(int fd) {
  closing(fd);
  return NEXT(close)(fd);
}
int closedir(DIR *folder) {
  closing(dirfd(folder));
  return NEXT(closedir)(folder);
}

/* ---- writing ---- */

/* Only the bytes that were really written, at the place where they really went. */
static void wrote(int fd, off_t offset, ssize_t written, const struct iovec *parts) {
  for (; written > 0; parts++) {
    size_t length = parts->iov_len < (size_t)written ? parts->iov_len : (size_t)written;
    if (length) note((struct entry){WRITE, fd, (uint64_t)offset, (uint32_t)length, 0}, parts->iov_base, NULL);
    offset += (off_t)length;
    written -= (ssize_t)length;
  }
}

static ssize_t write_here(int fd, const struct iovec *parts, int count) {
  pthread_mutex_lock(&turn);
  ssize_t written = NEXT(writev)(fd, parts, count);
  if (written > 0) wrote(fd, lseek(fd, 0, SEEK_CUR) - written, written, parts);
  pthread_mutex_unlock(&turn);
  return written;
}

static ssize_t write_at(int fd, const struct iovec *parts, int count, off_t offset) {
  pthread_mutex_lock(&turn);
  ssize_t written = NEXT(pwritev)(fd, parts, count, offset);
  wrote(fd, offset, written, parts);
  pthread_mutex_unlock(&turn);
  return written;
}

ssize_t write(int fd, const void *bytes, size_t length) {
  if (!is_watched(fd)) return NEXT(write)(fd, bytes, length);
  return write_here(fd, &(struct iovec){(void *)bytes, length}, 1);
}
ssize_t writev(int fd, const struct iovec *parts, int count) {
  return is_watched(fd) ? write_here(fd, parts, count) : NEXT(writev)(fd, parts, count);
}
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) {
  if (!is_watched(fd)) return NEXT(pwrite)(fd, bytes, length, offset);
  return write_at(fd, &(struct iovec){(void *)bytes, length}, 1, offset);
}
ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) SAME(pwrite);
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) {
  return is_watched(fd) ? write_at(fd, parts, count, offset) : NEXT(pwritev)(fd, parts, count, offset);
}
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t offset) SAME(pwritev);

int ftruncate(int fd, off_t size) {
  if (!is_watched(fd)) return NEXT(ftruncate)(fd, size);
  pthread_mutex_lock(&turn);
  int result = NEXT(ftruncate)(fd, size);
  if (result == 0) note((struct entry){RESIZE, fd, (uint64_t)size, 0, 0}, NULL, NULL);
  pthread_mutex_unlock(&turn);
  return result;
}
int ftruncate64(int fd, off64_t size) SAME(ftruncate);

/* ---- writing without bytes: refused in the way that makes callers fall back; calls by number ---- */

static int refuse(int why) {
  errno = why;
  return -1;
}

int ioctl(int fd, unsigned long request, ...) {
  va_list list;
  va_start(list, request);
  void *argument = va_arg(list, void *);
  va_end(list);
  if (is_watched(fd) && (request == FICLONE || request == FICLONERANGE)) return refuse(EOPNOTSUPP);
  return NEXT(ioctl)(fd, request, argument);
}

ssize_t sendfile(int to, int from, off_t *offset, size_t count) {
  return is_watched(to) ? refuse(EINVAL) : NEXT(sendfile)(to, from, offset, count);
}
ssize_t sendfile64(int to, int from, off64_t *offset, size_t count) SAME(sendfile);

ssize_t copy_file_range(int from, off64_t *at, int to, off64_t *offset, size_t length, unsigned flags) {
  return is_watched(to) ? refuse(ENOSYS) : NEXT(copy_file_range)(from, at, to, offset, length, flags);
}

/* Node calls some functions by number. */
long syscall(long number, ...) {
  long a[6];
  va_list list;
  va_start(list, number);
  for (int i = 0; i < 6; i++) a[i] = va_arg(list, long);
  va_end(list);
  if (number == SYS_close) return close((int)a[0]);
  if (number == SYS_copy_file_range && is_watched((int)a[2])) return refuse(ENOSYS);
  return NEXT(syscall)(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}

/* ---- syncing, of files and of folders ---- */

static int synced(int fd, int (*sync)(int)) {
  if (!is_watched(fd)) return sync(fd);
  pthread_mutex_lock(&turn);
  uint64_t number = ++syncs;
  note((struct entry){SYNC, fd, number, 0, 0}, NULL, NULL);
  pthread_mutex_unlock(&turn);
  int result = sync(fd);
  pthread_mutex_lock(&turn);
  if (result == 0) note((struct entry){SYNCED, fd, number, 0, 0}, NULL, NULL);
  pthread_mutex_unlock(&turn);
  return result;
}
int fsync(int fd) { return synced(fd, NEXT(fsync)); }
int fdatasync(int fd) { return synced(fd, NEXT(fdatasync)); }

/* ---- names ---- */

int renameat(int from, const char *path, int to, const char *name) {
  char full[PATH_MAX], target[PATH_MAX];
  int leaves = inside(from, path, full), enters = inside(to, name, target);
  if (!leaves && !enters) return NEXT(renameat)(from, path, to, name);
  if (!leaves || !enters) fail("a name went over the edge of the folder");
  pthread_mutex_lock(&turn);
  int result = NEXT(renameat)(from, path, to, name);
  if (result == 0)
    note((struct entry){RENAME, -1, 0, (uint32_t)strlen(full), (uint32_t)strlen(target)}, full, target);
  pthread_mutex_unlock(&turn);
  return result;
}
int rename(const char *path, const char *name) { return renameat(AT_FDCWD, path, AT_FDCWD, name); }

int unlinkat(int folder, const char *path, int flags) {
  char full[PATH_MAX];
  if (!inside(folder, path, full)) return NEXT(unlinkat)(folder, path, flags);
  pthread_mutex_lock(&turn);
  int result = NEXT(unlinkat)(folder, path, flags);
  if (result == 0) note_path(REMOVE, -1, 0, full);
  pthread_mutex_unlock(&turn);
  return result;
}
int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }
int remove(const char *path) {
  int result = unlink(path);
  return result == 0 || (errno != EISDIR && errno != EPERM) ? result : rmdir(path);
}

int mkdirat(int folder, const char *path, mode_t mode) {
  char full[PATH_MAX];
  if (!inside(folder, path, full)) return NEXT(mkdirat)(folder, path, mode);
  pthread_mutex_lock(&turn);
  int result = NEXT(mkdirat)(folder, path, mode);
  if (result == 0) note_path(FOLDER, -1, 0, full);
  pthread_mutex_unlock(&turn);
  return result;
}
int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }
