#ifndef NETLINK_SYS_NETNS_FILE_H_
#define NETLINK_SYS_NETNS_FILE_H_

#include <napi.h>

namespace netlink_sys {

// Adds to `exports` what JavaScript cannot do about network namespaces: mount and unmount the files that hold them,
// move the calling thread, and become another program in one. Every function returns 0 or the negative errno; where
// it makes several system calls, the number of the one that failed (src/netns-file.ts knows them) goes to the
// `Uint32Array` that it is given last. Paths are octets that end with a zero.
void DefineNetnsFile(Napi::Env env, Napi::Object exports);

}  // namespace netlink_sys

#endif  // NETLINK_SYS_NETNS_FILE_H_
