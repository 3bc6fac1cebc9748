#include "options.h"

#include <linux/filter.h>
#include <linux/netlink.h>
#include <sys/socket.h>

#include <algorithm>
#include <vector>

#include "errors.h"

namespace netlink_sys {

int GetOption(int fd, int level, int name) {
  int value = 0;
  socklen_t length = sizeof(value);
  const int result = Retried([&] { return getsockopt(fd, level, name, &value, &length); });
  return result < 0 ? result : value;
}

int SetOption(int fd, int level, int name, int value) {
  return Retried([&] { return setsockopt(fd, level, name, &value, sizeof(value)); });
}

int GetMemberships(int fd, uint32_t* words, size_t count) {
  auto length = static_cast<socklen_t>(count * sizeof(uint32_t));
  const int result =
      Retried([&] { return getsockopt(fd, SOL_NETLINK, NETLINK_LIST_MEMBERSHIPS, words, &length); });
  return result < 0 ? result : static_cast<int>(length);
}

int AttachFilter(int fd, const uint8_t* program, size_t length) {
  if (length % sizeof(sock_filter) != 0 || length / sizeof(sock_filter) > BPF_MAXINSNS) return -EINVAL;
  std::vector<sock_filter> instructions(length / sizeof(sock_filter));
  std::copy_n(program, length, reinterpret_cast<uint8_t*>(instructions.data()));
  sock_fprog filter = {static_cast<unsigned short>(instructions.size()), instructions.data()};
  return Retried([&] { return setsockopt(fd, SOL_SOCKET, SO_ATTACH_FILTER, &filter, sizeof(filter)); });
}

Napi::Object OptionNumbers(Napi::Env env) {
  static constexpr struct {
    const char* name;
    int number;
  } kNumbers[] = {
      {"AF_NETLINK", AF_NETLINK},
      {"SOL_SOCKET", SOL_SOCKET},
      {"SO_DOMAIN", SO_DOMAIN},
      {"SO_PROTOCOL", SO_PROTOCOL},
      {"SO_PASSCRED", SO_PASSCRED},
      {"SO_RCVBUF", SO_RCVBUF},
      {"SO_RCVBUFFORCE", SO_RCVBUFFORCE},
      {"SO_SNDBUF", SO_SNDBUF},
      {"SO_SNDBUFFORCE", SO_SNDBUFFORCE},
      {"SO_DETACH_FILTER", SO_DETACH_FILTER},
      {"SOL_NETLINK", SOL_NETLINK},
      {"NETLINK_ADD_MEMBERSHIP", NETLINK_ADD_MEMBERSHIP},
      {"NETLINK_DROP_MEMBERSHIP", NETLINK_DROP_MEMBERSHIP},
      {"NETLINK_PKTINFO", NETLINK_PKTINFO},
      {"NETLINK_BROADCAST_ERROR", NETLINK_BROADCAST_ERROR},
      {"NETLINK_NO_ENOBUFS", NETLINK_NO_ENOBUFS},
      {"NETLINK_LISTEN_ALL_NSID", NETLINK_LISTEN_ALL_NSID},
      {"NETLINK_CAP_ACK", NETLINK_CAP_ACK},
      {"NETLINK_EXT_ACK", NETLINK_EXT_ACK},
      {"NETLINK_GET_STRICT_CHK", NETLINK_GET_STRICT_CHK},
  };
  Napi::Object numbers = Napi::Object::New(env);
  for (const auto& each : kNumbers) numbers.Set(each.name, each.number);
  return numbers;
}

}  // namespace netlink_sys
