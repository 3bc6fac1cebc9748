#include "netns.h"

#include <linux/netlink.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <sys/socket.h>

#include "errors.h"

namespace netlink_sys {

namespace {

struct Errand {
  int netns;
  int protocol;
  OpenResult result;
};

void* Run(void* argument) {
  auto* errand = static_cast<Errand*>(argument);
  if (setns(errand->netns, CLONE_NEWNET) != 0) {
    errand->result = {-errno, OpenStep::kSetns};
  } else {
    errand->result = OpenSocket(errand->protocol);
  }
  return nullptr;
}

// A new thread inherits the mask: signals are for the threads of Node.js, not for this one.
int StartThread(pthread_t* thread, Errand* errand) {
  sigset_t all;
  sigset_t before;
  sigfillset(&all);
  int error = pthread_sigmask(SIG_SETMASK, &all, &before);
  if (error != 0) return error;
  error = pthread_create(thread, nullptr, Run, errand);
  const int restored = pthread_sigmask(SIG_SETMASK, &before, nullptr);
  if (error == 0 && restored != 0) pthread_join(*thread, nullptr);
  return error != 0 ? error : restored;
}

}  // namespace

OpenResult OpenSocket(int protocol) {
  return {Retried([&] { return socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, protocol); })};
}

OpenResult OpenSocketIn(int netns, int protocol) {
  Errand errand = {netns, protocol, {-EIO, OpenStep::kThread}};
  pthread_t thread;
  int error = StartThread(&thread, &errand);
  if (error == 0) error = pthread_join(thread, nullptr);
  if (error != 0) return {-error, OpenStep::kThread};
  return errand.result;
}

}  // namespace netlink_sys
