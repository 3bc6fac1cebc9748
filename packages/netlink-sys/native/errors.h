#ifndef NETLINK_SYS_ERRORS_H_
#define NETLINK_SYS_ERRORS_H_

#include <errno.h>

namespace netlink_sys {

// Makes a system call, again when a signal interrupted it. What comes back is the result or the negative errno, which
// is how errors cross into JavaScript: no exception is made on this side.
template <typename Call>
auto Retried(Call call) -> decltype(call()) {
  for (;;) {
    const auto result = call();
    if (result >= 0) return result;
    if (errno != EINTR) return -errno;
  }
}

}  // namespace netlink_sys

#endif  // NETLINK_SYS_ERRORS_H_
