#ifndef NETLINK_SYS_TUN_H_
#define NETLINK_SYS_TUN_H_

#include <napi.h>

namespace netlink_sys {

// openTun(name: Uint8Array(IFNAMSIZ), words: Uint32Array, netns or -1): opens /dev/net/tun in a namespace and makes a
// device, or takes hold of one. Fills in the name that it has, and in the words where it failed or the flags that it
// has. Returns the descriptor, which is the caller's from here on, or the negative errno.
Napi::Value OpenTun(const Napi::CallbackInfo& info);

}  // namespace netlink_sys

#endif  // NETLINK_SYS_TUN_H_
