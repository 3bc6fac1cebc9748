// The methods of Socket that move octets.

#include <limits.h>
#include <string.h>
#include <sys/socket.h>

#include <algorithm>

#include "address.h"
#include "arguments.h"
#include "errors.h"
#include "receive.h"
#include "result.h"
#include "socket.h"

namespace netlink_sys {

namespace {

// The kernel would silently take the first 2 GiB of more.
ssize_t SendOctets(int fd, const Span<uint8_t>& octets, int flags, const sockaddr_nl* to) {
  if (octets.length > INT_MAX) return -EMSGSIZE;
  const auto* address = reinterpret_cast<const sockaddr*>(to);
  const socklen_t length = to == nullptr ? 0 : sizeof(*to);
  return Retried([&] { return sendto(fd, octets.data, octets.length, flags | MSG_NOSIGNAL, address, length); });
}

}  // namespace

// send(octets, flags)
Napi::Value Socket::Send(const Napi::CallbackInfo& info) {
  const Arguments arguments(info);
  Span<uint8_t> octets;
  int32_t flags;
  if (!arguments.Read(0, &octets) || !arguments.Read(1, &flags)) return {};
  return Result(info, SendOctets(fd_.Get(), octets, flags, nullptr));
}

// sendTo(octets, flags, port, groups)
Napi::Value Socket::SendTo(const Napi::CallbackInfo& info) {
  const Arguments arguments(info);
  Span<uint8_t> octets;
  int32_t flags;
  uint32_t port;
  uint32_t groups;
  if (!arguments.Read(0, &octets) || !arguments.Read(1, &flags) || !arguments.Read(2, &port) ||
      !arguments.Read(3, &groups)) {
    return {};
  }
  const sockaddr_nl to = MakeAddress(port, groups);
  return Result(info, SendOctets(fd_.Get(), octets, flags, &to));
}

// receive(octets, flags, words: Uint32Array): one datagram into the caller's memory; the words of Received from 4 on
Napi::Value Socket::Receive(const Napi::CallbackInfo& info) {
  const Arguments arguments(info);
  Span<uint8_t> octets;
  int32_t flags;
  Span<uint32_t> words;
  if (!arguments.Read(0, &octets) || !arguments.Read(1, &flags) || !arguments.Read(2, &words)) return {};
  if (words.length < kReceivedWords) return Result(info, -EINVAL);
  iovec part = {octets.data, octets.length};
  Received received;
  const ssize_t result = ReceiveOne(fd_.Get(), &part, 1, flags, &received);
  memcpy(words.data, &received, sizeof(received));
  return Result(info, result);
}

// drain(slab, pool, words: Uint32Array). In: [most datagrams, start in slab, start in pool, flags, whether to merge].
// Out: [errno or 0, end in slab, end in pool, datagrams, …], then the words of each Received, whose number it returns.
Napi::Value Socket::Drain(const Napi::CallbackInfo& info) {
  constexpr size_t kHead = 5;
  const Arguments arguments(info);
  Span<uint8_t> slab;
  Span<uint8_t> pool;
  Span<uint32_t> words;
  if (!arguments.Read(0, &slab) || !arguments.Read(1, &pool) || !arguments.Read(2, &words)) return {};
  if (words.length < kHead) return Result(info, -EINVAL);
  const DrainLimits limits = {(words.length - kHead) / kReceivedWords, words.data[0], words.data[4] != 0};
  const size_t slab_start = std::min<size_t>(words.data[1], slab.length);
  const size_t pool_start = std::min<size_t>(words.data[2], pool.length);
  const int flags = static_cast<int>(words.data[3]);

  Overflow* overflow = info.Env().GetInstanceData<Overflow>();
  uint8_t* tail = overflow->Acquire();
  const DrainMemory memory = {slab.data + slab_start,         slab.length - slab_start, pool.data + pool_start,
                              pool.length - pool_start,       tail,
                              tail == nullptr ? 0 : Overflow::kLength};
  auto* received = reinterpret_cast<Received*>(words.data + kHead);
  const DrainResult result = netlink_sys::Drain(fd_.Get(), memory, flags, received, limits);
  words.data[0] = result.error;
  words.data[1] = static_cast<uint32_t>(slab_start + result.slab_used);
  words.data[2] = static_cast<uint32_t>(pool_start + result.pool_used);
  words.data[3] = result.datagrams;
  return Result(info, result.entries);
}

// spill(target): the tail of the datagram that the last drain marked as spilled
Napi::Value Socket::Spill(const Napi::CallbackInfo& info) {
  Span<uint8_t> target;
  if (!Arguments(info).Read(0, &target)) return {};
  Overflow* overflow = info.Env().GetInstanceData<Overflow>();
  if (overflow->Get() == nullptr || target.length > Overflow::kLength) return Result(info, -EINVAL);
  std::copy_n(overflow->Get(), target.length, target.data);
  overflow->Release();
  return Result(info, 0);
}

}  // namespace netlink_sys
