#ifndef NETLINK_SYS_LINK_MULTICAST_H_
#define NETLINK_SYS_LINK_MULTICAST_H_

#include <napi.h>

namespace netlink_sys {

// changeLinkMulticast(name: Uint8Array(IFNAMSIZ), address: Uint8Array(14), isAdded: boolean, netns or -1, step:
// Uint32Array): has a device of a namespace listen to a link-layer address, or no longer. Returns 0 or the negative errno;
// the word says where it failed.
Napi::Value ChangeLinkMulticast(const Napi::CallbackInfo& info);

}  // namespace netlink_sys

#endif  // NETLINK_SYS_LINK_MULTICAST_H_
