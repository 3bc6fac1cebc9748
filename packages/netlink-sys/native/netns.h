#ifndef NETLINK_SYS_NETNS_H_
#define NETLINK_SYS_NETNS_H_

#include <functional>

namespace netlink_sys {

// Where opening a descriptor went wrong; the numbers are known to src/native.ts.
enum class OpenStep { kOpen = 0, kSetns = 1, kThread = 2 };

struct OpenResult {
  int fd;  // The descriptor, or the negative errno.
  OpenStep step = OpenStep::kOpen;
};

// Calls `open`, which returns a descriptor or the negative errno, in the network namespace that a descriptor refers to,
// or in that of the caller if it is negative. The work is done by a thread that lives no longer than this call: what was
// opened stays in its namespace, and the caller never moves.
OpenResult OpenIn(int netns, const std::function<int()>& open);

}  // namespace netlink_sys

#endif  // NETLINK_SYS_NETNS_H_
