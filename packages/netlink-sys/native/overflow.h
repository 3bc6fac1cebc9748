#ifndef NETLINK_SYS_OVERFLOW_H_
#define NETLINK_SYS_OVERFLOW_H_

#include <stddef.h>
#include <stdint.h>

#include <memory>
#include <new>

namespace netlink_sys {

// Where the tail of an unusually large datagram goes, so that none is cut although no receive is preceded by a peek.
// One for each environment, since a receive never leaves the thread. Its pages cost nothing until the kernel writes
// to them, and after that they are given back.
class Overflow {
 public:
  static constexpr size_t kLength = size_t{4} << 20;

  // The memory, or nullptr when there is none to be had: large datagrams are then cut, and say so.
  uint8_t* Acquire() {
    if (memory_ == nullptr) memory_.reset(new (std::nothrow) uint8_t[kLength]);
    return memory_.get();
  }

  const uint8_t* Get() const { return memory_.get(); }
  void Release() { memory_.reset(); }

 private:
  std::unique_ptr<uint8_t[]> memory_;
};

}  // namespace netlink_sys

#endif  // NETLINK_SYS_OVERFLOW_H_
