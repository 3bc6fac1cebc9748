#ifndef NETLINK_SYS_ARGUMENTS_H_
#define NETLINK_SYS_ARGUMENTS_H_

#include <napi.h>
#include <stddef.h>
#include <stdint.h>

namespace netlink_sys {

// Octets (or 32-bit words) of a typed array. A detached array has none.
template <typename T>
struct Span {
  T* data = nullptr;
  size_t length = 0;
};

// Reads the arguments of one call. The TypeScript side has checked them already; this is the second door, which makes
// sure that no argument whatever can make the addon touch foreign memory. A failed read leaves a pending TypeError.
class Arguments {
 public:
  explicit Arguments(const Napi::CallbackInfo& info) : info_(info) {}

  bool Read(size_t index, int32_t* value) const;
  bool Read(size_t index, uint32_t* value) const;
  bool Read(size_t index, bool* value) const;
  bool Read(size_t index, Span<uint8_t>* value) const;
  bool Read(size_t index, Span<uint32_t>* value) const;

 private:
  bool Expected(size_t index, const char* what) const;
  bool ReadTypedArray(size_t index, napi_typedarray_type type, void** data, size_t* length) const;

  const Napi::CallbackInfo& info_;
};

}  // namespace netlink_sys

#endif  // NETLINK_SYS_ARGUMENTS_H_
