#ifndef NETLINK_SYS_NETNS_EXEC_H_
#define NETLINK_SYS_NETNS_EXEC_H_

#include <napi.h>

namespace netlink_sys {

// Adds to `exports` the function that makes another program of this process, in a network namespace, with a view of
// the file system that fits it: ip-netns(8).
void DefineNetnsExec(Napi::Env env, Napi::Object exports);

}  // namespace netlink_sys

#endif  // NETLINK_SYS_NETNS_EXEC_H_
