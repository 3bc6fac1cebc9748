#include "thread.h"

#include <pthread.h>
#include <signal.h>

namespace netlink_sys {

namespace {

// A new thread inherits the mask: signals are for the threads of Node.js, not for this one.
int Start(pthread_t* thread, void* (*errand)(void*), void* argument) {
  sigset_t all;
  sigset_t before;
  sigfillset(&all);
  int error = pthread_sigmask(SIG_SETMASK, &all, &before);
  if (error != 0) return error;
  error = pthread_create(thread, nullptr, errand, argument);
  const int restored = pthread_sigmask(SIG_SETMASK, &before, nullptr);
  if (error == 0 && restored != 0) pthread_join(*thread, nullptr);
  return error != 0 ? error : restored;
}

}  // namespace

int RunInThread(void* (*errand)(void*), void* argument) {
  pthread_t thread;
  const int error = Start(&thread, errand, argument);
  return error != 0 ? error : pthread_join(thread, nullptr);
}

}  // namespace netlink_sys
