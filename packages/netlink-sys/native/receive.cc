#include "receive.h"

#include <linux/netlink.h>
#include <string.h>
#include <sys/socket.h>

#include <algorithm>

#include "errors.h"

namespace netlink_sys {

namespace {

// Room for everything that a netlink socket attaches, several times over.
constexpr size_t kControlLength = 256;

// Typed arrays of words over a datagram need its start aligned.
constexpr size_t Aligned(size_t length) { return (length + 7) & ~size_t{7}; }

template <typename T>
bool ReadControl(const cmsghdr* control, T* value) {
  if (control->cmsg_len < CMSG_LEN(sizeof(T))) return false;
  memcpy(value, CMSG_DATA(control), sizeof(T));
  return true;
}

void ReadOneControl(const cmsghdr* control, Received* received) {
  nl_pktinfo info;
  int nsid;
  ucred credentials;
  if (control->cmsg_level == SOL_NETLINK && control->cmsg_type == NETLINK_PKTINFO && ReadControl(control, &info)) {
    received->flags |= Received::kHasGroup;
    received->group = info.group;
  } else if (control->cmsg_level == SOL_NETLINK && control->cmsg_type == NETLINK_LISTEN_ALL_NSID &&
             ReadControl(control, &nsid)) {
    received->flags |= Received::kHasNsid;
    received->nsid = static_cast<uint32_t>(nsid);
  } else if (control->cmsg_level == SOL_SOCKET && control->cmsg_type == SCM_CREDENTIALS &&
             ReadControl(control, &credentials)) {
    received->flags |= Received::kHasCredentials;
    received->pid = static_cast<uint32_t>(credentials.pid);
    received->uid = credentials.uid;
    received->gid = credentials.gid;
  }
}

}  // namespace

ssize_t ReceiveOne(int fd, iovec* parts, size_t count, int flags, Received* received) {
  alignas(cmsghdr) char control[kControlLength];
  sockaddr_nl from = {};
  msghdr message = {};
  ssize_t length;
  do {
    message.msg_name = &from;
    message.msg_namelen = sizeof(from);
    message.msg_iov = parts;
    message.msg_iovlen = count;
    message.msg_control = control;
    message.msg_controllen = sizeof(control);
    length = recvmsg(fd, &message, flags);
  } while (length < 0 && errno == EINTR);
  if (length < 0) return -errno;

  received->length = static_cast<uint32_t>(length);
  received->port = from.nl_pid;
  received->groups = from.nl_groups;
  if ((message.msg_flags & MSG_TRUNC) != 0) received->flags |= Received::kTruncated;
  for (cmsghdr* each = CMSG_FIRSTHDR(&message); each != nullptr; each = CMSG_NXTHDR(&message, each)) {
    ReadOneControl(each, received);
  }
  return length;
}

DrainResult Drain(int fd, const DrainMemory& memory, int flags, Received* received, size_t limit) {
  DrainResult result;
  size_t slab_used = 0;
  size_t pool_used = 0;
  while (result.count < limit && memory.slab_length - slab_used >= kMinSlabRoom &&
         memory.pool_length - pool_used >= kSmall) {
    const size_t room = memory.slab_length - slab_used;
    iovec parts[] = {{memory.slab + slab_used, room}, {memory.overflow, memory.overflow_length}};
    Received each;
    // MSG_TRUNC makes the kernel tell the length that the datagram really has.
    const ssize_t length = ReceiveOne(fd, parts, 2, flags | MSG_TRUNC, &each);
    if (length < 0) {
      result.error = static_cast<uint32_t>(-length);
      break;
    }
    const size_t stored = std::min(static_cast<size_t>(length), room + memory.overflow_length);
    each.length = static_cast<uint32_t>(stored);
    if (stored <= kSmall) {
      memcpy(memory.pool + pool_used, memory.slab + slab_used, stored);
      each.offset = static_cast<uint32_t>(pool_used);
      each.flags |= Received::kInPool;
      pool_used += Aligned(stored);
    } else {
      each.offset = static_cast<uint32_t>(slab_used);
      slab_used = std::min(slab_used + Aligned(stored), memory.slab_length);
    }
    if (stored > room) each.flags |= Received::kSpilled;
    received[result.count++] = each;
    // The overflow holds the tail of this datagram until the caller has fetched it.
    if (stored > room) break;
  }
  result.slab_used = static_cast<uint32_t>(slab_used);
  result.pool_used = static_cast<uint32_t>(std::min(pool_used, memory.pool_length));
  return result;
}

}  // namespace netlink_sys
