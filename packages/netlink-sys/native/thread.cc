#include "thread.h"

#include <errno.h>
#include <signal.h>
#include <uv.h>

namespace netlink_sys {

namespace {

// A new thread inherits the mask: signals are for the threads of Node.js, not for this one. On Linux sigprocmask() is of
// the calling thread alone; pthread_sigmask() and pthread_create() would ask for the newest glibc at hand.
int Start(uv_thread_t* thread, void (*errand)(void*), void* argument) {
  sigset_t all;
  sigset_t before;
  sigfillset(&all);
  if (sigprocmask(SIG_SETMASK, &all, &before) != 0) return errno;
  const int error = uv_thread_create(thread, errand, argument);
  // It fails for a wrong first argument only.
  sigprocmask(SIG_SETMASK, &before, nullptr);
  return -error;
}

}  // namespace

int RunInThread(void (*errand)(void*), void* argument) {
  uv_thread_t thread;
  const int error = Start(&thread, errand, argument);
  return error != 0 ? error : -uv_thread_join(&thread);
}

}  // namespace netlink_sys
