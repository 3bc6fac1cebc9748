#include "tun.h"

#include <fcntl.h>
#include <linux/if.h>
#include <linux/if_tun.h>
#include <stdint.h>
#include <string.h>
#include <sys/ioctl.h>

#include "arguments.h"
#include "errors.h"
#include "netns.h"
#include "result.h"
#include "unique_fd.h"

namespace netlink_sys {

namespace {

// Goes on where OpenStep ends; the numbers are known to src/native.ts.
enum class TunStep : uint32_t {
  kSetIff = 3,
  kGetIff = 4,
  kSetOwner = 5,
  kSetGroup = 6,
  kSetPersist = 7,
  kSetIfindex = 8
};

constexpr uint32_t kUnchanged = UINT32_MAX;

// The words that come in; the first two are written. Their order is known to src/native.ts.
struct TunWords {
  uint32_t flags;
  uint32_t step;
  uint32_t owner;
  uint32_t group;
  uint32_t persist;
  uint32_t index;
};

constexpr size_t kTunWords = sizeof(TunWords) / sizeof(uint32_t);

int SetNumber(int fd, unsigned long request, TunStep step, uint32_t value, TunWords* words) {
  if (value == kUnchanged) return 0;
  words->step = static_cast<uint32_t>(step);
  return Retried([&] { return ioctl(fd, request, static_cast<unsigned long>(value)); });
}

// Asked for before there is a device; a device that is there keeps its own.
int SetIndex(int fd, TunWords* words) {
  if (words->index == kUnchanged) return 0;
  words->step = static_cast<uint32_t>(TunStep::kSetIfindex);
  return Retried([&] { return ioctl(fd, TUNSETIFINDEX, &words->index); });
}

int Attach(int fd, ifreq* device, TunWords* words) {
  words->step = static_cast<uint32_t>(TunStep::kSetIff);
  device->ifr_flags = static_cast<short>(words->flags);
  const int error = Retried([&] { return ioctl(fd, TUNSETIFF, device); });
  if (error < 0) return error;
  words->step = static_cast<uint32_t>(TunStep::kGetIff);
  return Retried([&] { return ioctl(fd, TUNGETIFF, device); });
}

// Persistence comes last: until then a failure takes a new device away together with the descriptor.
int Configure(int fd, TunWords* words) {
  int error = SetNumber(fd, TUNSETOWNER, TunStep::kSetOwner, words->owner, words);
  if (error == 0) error = SetNumber(fd, TUNSETGROUP, TunStep::kSetGroup, words->group, words);
  if (error == 0) error = SetNumber(fd, TUNSETPERSIST, TunStep::kSetPersist, words->persist, words);
  return error;
}

}  // namespace

Napi::Value OpenTun(const Napi::CallbackInfo& info) {
  const Arguments arguments(info);
  Span<uint8_t> name;
  Span<uint32_t> out;
  int32_t netns;
  if (!arguments.Read(0, &name) || !arguments.Read(1, &out) || !arguments.Read(2, &netns)) return {};
  if (name.length != IFNAMSIZ || out.length < kTunWords) return Result(info, -EINVAL);
  auto* words = reinterpret_cast<TunWords*>(out.data);

  const OpenResult opened =
      OpenIn(netns, [] { return Retried([] { return open("/dev/net/tun", O_RDWR | O_CLOEXEC); }); });
  words->step = static_cast<uint32_t>(opened.step);
  if (opened.fd < 0) return Result(info, opened.fd);

  UniqueFd fd(opened.fd);
  ifreq device = {};
  memcpy(device.ifr_name, name.data, IFNAMSIZ - 1);
  int error = SetIndex(fd.Get(), words);
  if (error == 0) error = Attach(fd.Get(), &device, words);
  if (error == 0) error = Configure(fd.Get(), words);
  if (error < 0) return Result(info, error);
  memcpy(name.data, device.ifr_name, IFNAMSIZ);
  words->flags = static_cast<uint16_t>(device.ifr_flags);
  return Result(info, fd.Release());
}

}  // namespace netlink_sys
