#include "netns.h"

#include <linux/netlink.h>
#include <sched.h>
#include <sys/socket.h>

#include "errors.h"
#include "thread.h"

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

}  // namespace

OpenResult OpenSocket(int protocol) {
  return {Retried([&] { return socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, protocol); })};
}

OpenResult OpenSocketIn(int netns, int protocol) {
  Errand errand = {netns, protocol, {-EIO, OpenStep::kThread}};
  const int error = RunInThread(Run, &errand);
  if (error != 0) return {-error, OpenStep::kThread};
  return errand.result;
}

}  // namespace netlink_sys
