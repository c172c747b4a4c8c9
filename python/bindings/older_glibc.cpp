// A wheel runs on systems that are older than the one it was compiled on, if it asks glibc for nothing newer. What the
// compiler's library and headers ask for of glibc 2.29 to 2.36 is answered here: by the function's older version, or
// in its older words. All of it is hidden in the module. Compiled with RETOLD_OLDER_GLIBC, which tools/make_wheels.py
// sets; the names are those of glibc 2.36 on x86-64, and a newer system may need more (auditwheel tells).
#ifdef RETOLD_OLDER_GLIBC
#include <pthread.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#if __GLIBC_PREREQ(2, 34)
#define RETOLD_HIDDEN __attribute__((visibility("hidden")))
#define RETOLD_OLDER(result, name, parameters)                       \
    __asm__(".symver retold_older_" #name "," #name "@GLIBC_2.2.5"); \
    extern "C" result retold_older_##name parameters

RETOLD_OLDER(double, exp, (double x));
RETOLD_OLDER(double, exp2, (double x));
RETOLD_OLDER(double, log, (double x));
RETOLD_OLDER(double, log2, (double x));
RETOLD_OLDER(double, pow, (double x, double y));
RETOLD_OLDER(int, __xstat64, (int version, const char* path, void* status));
RETOLD_OLDER(int, __lxstat64, (int version, const char* path, void* status));
RETOLD_OLDER(int, __fxstat64, (int version, int file, void* status));
RETOLD_OLDER(int, __pthread_key_create, (pthread_key_t * key, void (*destroy)(void*)));
RETOLD_OLDER(int, pthread_create,
             (pthread_t * thread, const pthread_attr_t* attributes, void* (*run)(void*), void* argument));
RETOLD_OLDER(int, pthread_join, (pthread_t thread, void** result));
RETOLD_OLDER(int, pthread_once, (pthread_once_t * once, void (*run)()));
RETOLD_OLDER(int, pthread_rwlock_rdlock, (pthread_rwlock_t * lock));
RETOLD_OLDER(int, pthread_rwlock_wrlock, (pthread_rwlock_t * lock));
RETOLD_OLDER(int, pthread_rwlock_unlock, (pthread_rwlock_t * lock));

namespace {

constexpr int status_version = 1;          // from: glibc's _STAT_VER of x86-64
constexpr long second_ns = 1'000'000'000;  // from: the unit

}  // namespace

extern "C" {

extern RETOLD_HIDDEN char __libc_single_threaded;
char __libc_single_threaded = 0;  // counts of owners are always atomic

// What the compiler knows by itself can be hidden under another name only.
#define RETOLD_MATHS(name, parameters, arguments)                        \
    RETOLD_HIDDEN double retold_hidden_##name parameters __asm__(#name); \
    double retold_hidden_##name parameters {                             \
        return retold_older_##name arguments;                            \
    }

RETOLD_MATHS(exp, (double x), (x))
RETOLD_MATHS(exp2, (double x), (x))
RETOLD_MATHS(log, (double x), (x))
RETOLD_MATHS(log2, (double x), (x))
RETOLD_MATHS(pow, (double x, double y), (x, y))

// On x86-64 the structures with and without 64 are the same.
RETOLD_HIDDEN int stat(const char* path, struct stat* status) noexcept {
    return retold_older___xstat64(status_version, path, status);
}
RETOLD_HIDDEN int lstat(const char* path, struct stat* status) noexcept {
    return retold_older___lxstat64(status_version, path, status);
}
RETOLD_HIDDEN int fstat64(int file, struct stat64* status) noexcept {
    return retold_older___fxstat64(status_version, file, status);
}

RETOLD_HIDDEN int __pthread_key_create(pthread_key_t* key, void (*destroy)(void*)) noexcept {
    return retold_older___pthread_key_create(key, destroy);
}
RETOLD_HIDDEN int pthread_create(pthread_t* thread, const pthread_attr_t* attributes, void* (*run)(void*),
                                 void* argument) noexcept {
    return retold_older_pthread_create(thread, attributes, run, argument);
}
RETOLD_HIDDEN int pthread_join(pthread_t thread, void** result) {
    return retold_older_pthread_join(thread, result);
}
RETOLD_HIDDEN int pthread_once(pthread_once_t* once, void (*run)()) {
    return retold_older_pthread_once(once, run);
}
RETOLD_HIDDEN int pthread_rwlock_rdlock(pthread_rwlock_t* lock) noexcept {
    return retold_older_pthread_rwlock_rdlock(lock);
}
RETOLD_HIDDEN int pthread_rwlock_wrlock(pthread_rwlock_t* lock) noexcept {
    return retold_older_pthread_rwlock_wrlock(lock);
}
RETOLD_HIDDEN int pthread_rwlock_unlock(pthread_rwlock_t* lock) noexcept {
    return retold_older_pthread_rwlock_unlock(lock);
}

// New in 2.30. Who waits looks at the clock again.
RETOLD_HIDDEN int pthread_cond_clockwait(pthread_cond_t* condition, pthread_mutex_t* mutex, clockid_t clock,
                                         const struct timespec* until) {
    timespec now{};
    timespec day{};
    clock_gettime(clock, &now);
    clock_gettime(CLOCK_REALTIME, &day);
    day.tv_sec += until->tv_sec - now.tv_sec;
    day.tv_nsec += until->tv_nsec - now.tv_nsec;
    if (day.tv_nsec < 0) {
        day.tv_nsec += second_ns;
        --day.tv_sec;
    } else if (day.tv_nsec >= second_ns) {
        day.tv_nsec -= second_ns;
        ++day.tv_sec;
    }
    return pthread_cond_timedwait(condition, mutex, &day);
}

// New in 2.36.
RETOLD_HIDDEN unsigned int arc4random() noexcept {
    unsigned int value = 0;
    while (getentropy(&value, sizeof value) != 0) {
    }
    return value;
}

}  // extern "C"
#endif
#endif
