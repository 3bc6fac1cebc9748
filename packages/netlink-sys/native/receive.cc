#include "receive.h"

#include <linux/netlink.h>
#include <stddef.h>
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

// Whether the datagram is one message without anything behind it, so that it may stand among others of its kind.
bool IsOneMessage(const uint8_t* data, size_t length) {
  nlmsghdr header;
  if (length < sizeof(header) || length % NLMSG_ALIGNTO != 0) return false;
  memcpy(&header, data, sizeof(header));
  return header.nlmsg_len == length;
}

// Whether all that is known of two datagrams is the same, but where they lie.
bool AreAlike(const Received& one, const Received& other) {
  constexpr size_t kPlace = offsetof(Received, flags);
  const auto* left = reinterpret_cast<const uint8_t*>(&one);
  const auto* right = reinterpret_cast<const uint8_t*>(&other);
  return memcmp(left + kPlace, right + kPlace, sizeof(Received) - kPlace) == 0;
}

// The memory of one drain while it is filled.
class Filling {
 public:
  Filling(const DrainMemory& memory, Received* received, const DrainLimits& limits)
      : memory_(memory), received_(received), limits_(limits) {}

  bool HasRoom() const {
    return entries_ < limits_.entries && SlabRoom() >= kMinSlabRoom && memory_.pool_length - pool_used_ >= kSmall;
  }

  // Where the next datagram is to be received.
  iovec* Parts() {
    parts_[0] = {memory_.slab + slab_used_, SlabRoom()};
    parts_[1] = {memory_.overflow, memory_.overflow_length};
    return parts_;
  }

  // Takes the datagram that was received into the parts; returns whether it reaches into the overflow.
  bool Take(size_t length, Received each) {
    const size_t room = SlabRoom();
    const size_t stored = std::min(length, room + memory_.overflow_length);
    each.length = static_cast<uint32_t>(stored);
    if (stored <= kSmall) {
      TakeSmall(stored, each);
      return false;
    }
    is_mergeable_ = false;
    each.offset = static_cast<uint32_t>(slab_used_);
    slab_used_ = std::min(slab_used_ + Aligned(stored), memory_.slab_length);
    if (stored > room) each.flags |= Received::kSpilled;
    received_[entries_++] = each;
    return stored > room;
  }

  size_t entries() const { return entries_; }
  size_t slab_used() const { return slab_used_; }
  size_t pool_used() const { return pool_used_; }

 private:
  size_t SlabRoom() const { return memory_.slab_length - slab_used_; }

  void TakeSmall(size_t length, Received each) {
    const uint8_t* data = memory_.slab + slab_used_;
    each.flags |= Received::kInPool;
    const bool is_mergeable = limits_.merge && IsOneMessage(data, length);
    Received* last = entries_ == 0 ? nullptr : &received_[entries_ - 1];
    if (is_mergeable && is_mergeable_ && last != nullptr && AreAlike(*last, each)) {
      // Messages are aligned to four octets, datagrams to eight.
      each.offset = last->offset + last->length;
      last->length += each.length;
    } else {
      each.offset = static_cast<uint32_t>(pool_used_);
      received_[entries_++] = each;
    }
    memcpy(memory_.pool + each.offset, data, length);
    pool_used_ = std::min(Aligned(each.offset + length), memory_.pool_length);
    is_mergeable_ = is_mergeable;
  }

  const DrainMemory& memory_;
  Received* const received_;
  const DrainLimits& limits_;
  iovec parts_[2];
  size_t entries_ = 0;
  size_t slab_used_ = 0;
  size_t pool_used_ = 0;
  // Whether the last datagram was one message that others may follow.
  bool is_mergeable_ = false;
};

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

DrainResult Drain(int fd, const DrainMemory& memory, int flags, Received* received, const DrainLimits& limits) {
  DrainResult result;
  Filling filling(memory, received, limits);
  while (result.datagrams < limits.datagrams && filling.HasRoom()) {
    Received each;
    // MSG_TRUNC makes the kernel tell the length that the datagram really has.
    const ssize_t length = ReceiveOne(fd, filling.Parts(), 2, flags | MSG_TRUNC, &each);
    if (length < 0) {
      result.error = static_cast<uint32_t>(-length);
      break;
    }
    result.datagrams++;
    // The overflow holds the tail of this datagram until the caller has fetched it.
    if (filling.Take(static_cast<size_t>(length), each)) break;
  }
  result.entries = static_cast<uint32_t>(filling.entries());
  result.slab_used = static_cast<uint32_t>(filling.slab_used());
  result.pool_used = static_cast<uint32_t>(filling.pool_used());
  return result;
}

}  // namespace netlink_sys
