#ifndef NETLINK_SYS_RECEIVE_H_
#define NETLINK_SYS_RECEIVE_H_

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>
#include <sys/uio.h>

namespace netlink_sys {

// What is known about one received datagram. The flags and the order of the words are known to src/native.ts.
struct Received {
  enum Flag : uint32_t {
    kInPool = 1,
    kSpilled = 2,
    kTruncated = 4,
    kHasGroup = 8,
    kHasNsid = 16,
    kHasCredentials = 32,
  };

  uint32_t offset = 0;
  uint32_t length = 0;
  uint32_t flags = 0;
  uint32_t port = 0;
  uint32_t groups = 0;
  uint32_t group = 0;
  uint32_t nsid = 0;
  uint32_t pid = 0;
  uint32_t uid = 0;
  uint32_t gid = 0;
};

constexpr size_t kReceivedWords = sizeof(Received) / sizeof(uint32_t);

// Receives one datagram into the parts. Returns what recvmsg() returned, or the negative errno.
ssize_t ReceiveOne(int fd, iovec* parts, size_t count, int flags, Received* received);

// Memory that one drain may fill: datagrams of up to kSmall octets are copied into the pool, larger ones stay in the
// slab where the kernel put them. What does not fit into the slab runs on into the overflow.
struct DrainMemory {
  uint8_t* slab;
  size_t slab_length;
  uint8_t* pool;
  size_t pool_length;
  uint8_t* overflow;
  size_t overflow_length;
};

struct DrainLimits {
  size_t entries;    // Received that there is room for.
  size_t datagrams;
  bool merge;        // Whether small datagrams of one message each that differ in nothing else make one entry.
};

struct DrainResult {
  uint32_t entries = 0;
  uint32_t datagrams = 0;
  uint32_t error = 0;      // The errno that ended it (EAGAIN: nothing is left); 0: no room, or a limit was reached.
  uint32_t slab_used = 0;
  uint32_t pool_used = 0;
};

constexpr size_t kSmall = 2048;
constexpr size_t kMinSlabRoom = 32768;

// Receives datagrams until there are no more, a limit is reached, or memory runs short.
DrainResult Drain(int fd, const DrainMemory& memory, int flags, Received* received, const DrainLimits& limits);

}  // namespace netlink_sys

#endif  // NETLINK_SYS_RECEIVE_H_
