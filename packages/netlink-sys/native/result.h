#ifndef NETLINK_SYS_RESULT_H_
#define NETLINK_SYS_RESULT_H_

#include <napi.h>
#include <sys/types.h>

namespace netlink_sys {

// How every method answers: a number, negative for an errno.
inline Napi::Value Result(const Napi::CallbackInfo& info, ssize_t result) {
  return Napi::Number::New(info.Env(), static_cast<double>(result));
}

}  // namespace netlink_sys

#endif  // NETLINK_SYS_RESULT_H_
