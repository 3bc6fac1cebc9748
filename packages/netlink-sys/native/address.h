#ifndef NETLINK_SYS_ADDRESS_H_
#define NETLINK_SYS_ADDRESS_H_

#include <linux/netlink.h>
#include <stdint.h>
#include <sys/socket.h>

namespace netlink_sys {

inline sockaddr_nl MakeAddress(uint32_t port, uint32_t groups) {
  sockaddr_nl address = {};
  address.nl_family = AF_NETLINK;
  address.nl_pid = port;
  address.nl_groups = groups;
  return address;
}

}  // namespace netlink_sys

#endif  // NETLINK_SYS_ADDRESS_H_
