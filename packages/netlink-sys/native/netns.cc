#include "netns.h"

#include <errno.h>
#include <sched.h>

#include "thread.h"

namespace netlink_sys {

namespace {

struct Errand {
  int netns;
  const std::function<int()>& open;
  OpenResult result;
};

void Run(void* argument) {
  auto* errand = static_cast<Errand*>(argument);
  if (setns(errand->netns, CLONE_NEWNET) != 0) {
    errand->result = {-errno, OpenStep::kSetns};
  } else {
    errand->result = {errand->open()};
  }
}

}  // namespace

OpenResult OpenIn(int netns, const std::function<int()>& open) {
  if (netns < 0) return {open()};
  Errand errand = {netns, open, {-EIO, OpenStep::kThread}};
  const int error = RunInThread(Run, &errand);
  if (error != 0) return {-error, OpenStep::kThread};
  return errand.result;
}

}  // namespace netlink_sys
