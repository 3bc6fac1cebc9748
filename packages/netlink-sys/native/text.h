#ifndef NETLINK_SYS_TEXT_H_
#define NETLINK_SYS_TEXT_H_

#include <stddef.h>

#include "arguments.h"

namespace netlink_sys {

// An argument for the kernel, which reads until the first zero. TypeScript encodes it, the zero included.
class Text {
 public:
  // A failed read leaves a pending TypeError.
  bool Read(const Arguments& arguments, size_t index) {
    if (!arguments.Read(index, &octets_)) return false;
    // Without its zero it is empty, and the kernel says that there is no such thing.
    if (octets_.length == 0 || octets_.data[octets_.length - 1] != 0) octets_ = {};
    return true;
  }

  const char* Get() const { return octets_.length == 0 ? "" : reinterpret_cast<const char*>(octets_.data); }
  size_t Length() const { return octets_.length; }

 private:
  Span<uint8_t> octets_;
};

}  // namespace netlink_sys

#endif  // NETLINK_SYS_TEXT_H_
