#ifndef NETLINK_SYS_THREAD_H_
#define NETLINK_SYS_THREAD_H_

namespace netlink_sys {

// Runs `errand` in a thread of its own, which has ended when this returns: what it does to its namespaces, it does to
// itself. Returns 0, or the errno of not getting a thread.
int RunInThread(void (*errand)(void*), void* argument);

}  // namespace netlink_sys

#endif  // NETLINK_SYS_THREAD_H_
