#include "link_multicast.h"

#include <linux/if.h>
#include <linux/netlink.h>
#include <linux/sockios.h>
#include <stdint.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

#include "arguments.h"
#include "errors.h"
#include "netns.h"
#include "result.h"
#include "unique_fd.h"

namespace netlink_sys {

namespace {

// Goes on where OpenStep ends; the number is known to src/native.ts.
constexpr uint32_t kIoctlStep = 3;

}  // namespace

Napi::Value ChangeLinkMulticast(const Napi::CallbackInfo& info) {
  const Arguments arguments(info);
  Span<uint8_t> name;
  Span<uint8_t> address;
  bool is_added;
  int32_t netns;
  Span<uint32_t> step;
  if (!arguments.Read(0, &name) || !arguments.Read(1, &address) || !arguments.Read(2, &is_added) ||
      !arguments.Read(3, &netns) || !arguments.Read(4, &step)) {
    return {};
  }
  ifreq device = {};
  const size_t address_length = sizeof(device.ifr_hwaddr.sa_data);
  if (name.length != IFNAMSIZ || address.length != address_length || step.length < 1) return Result(info, -EINVAL);

  // Any socket will do, and netlink is what there always is.
  const OpenResult opened = OpenIn(
      netns, [] { return Retried([] { return socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE); }); });
  step.data[0] = static_cast<uint32_t>(opened.step);
  if (opened.fd < 0) return Result(info, opened.fd);

  const UniqueFd fd(opened.fd);
  memcpy(device.ifr_name, name.data, IFNAMSIZ - 1);
  // The kernel takes as many octets as addresses of the device have, and wants no family.
  memcpy(device.ifr_hwaddr.sa_data, address.data, address_length);
  step.data[0] = kIoctlStep;
  return Result(info, Retried([&] { return ioctl(fd.Get(), is_added ? SIOCADDMULTI : SIOCDELMULTI, &device); }));
}

}  // namespace netlink_sys
