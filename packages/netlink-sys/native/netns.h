#ifndef NETLINK_SYS_NETNS_H_
#define NETLINK_SYS_NETNS_H_

namespace netlink_sys {

// Where opening a socket went wrong; the numbers are known to src/native.ts.
enum class OpenStep { kSocket = 0, kSetns = 1, kThread = 2 };

struct OpenResult {
  int fd;  // The descriptor, or the negative errno.
  OpenStep step = OpenStep::kSocket;
};

// Opens an AF_NETLINK socket in the namespace of the calling thread.
OpenResult OpenSocket(int protocol);

// Opens an AF_NETLINK socket in the network namespace that a descriptor refers to. The work is done by a thread that
// lives no longer than this call: a socket stays in the namespace it was opened in, and the caller never moves.
OpenResult OpenSocketIn(int netns, int protocol);

}  // namespace netlink_sys

#endif  // NETLINK_SYS_NETNS_H_
