#include "arguments.h"

#include <string>

namespace netlink_sys {

bool Arguments::Expected(size_t index, const char* what) const {
  const std::string message = "argument " + std::to_string(index) + ": not " + what;
  Napi::TypeError::New(info_.Env(), message).ThrowAsJavaScriptException();
  return false;
}

bool Arguments::Read(size_t index, int32_t* value) const {
  return napi_get_value_int32(info_.Env(), info_[index], value) == napi_ok || Expected(index, "a number");
}

bool Arguments::Read(size_t index, uint32_t* value) const {
  return napi_get_value_uint32(info_.Env(), info_[index], value) == napi_ok || Expected(index, "a number");
}

bool Arguments::Read(size_t index, bool* value) const {
  return napi_get_value_bool(info_.Env(), info_[index], value) == napi_ok || Expected(index, "a boolean");
}

bool Arguments::Read(size_t index, Span<uint8_t>* value) const {
  void* data = nullptr;
  if (!ReadTypedArray(index, napi_uint8_array, &data, &value->length)) return Expected(index, "a Uint8Array");
  value->data = static_cast<uint8_t*>(data);
  return true;
}

bool Arguments::Read(size_t index, Span<uint32_t>* value) const {
  void* data = nullptr;
  if (!ReadTypedArray(index, napi_uint32_array, &data, &value->length)) return Expected(index, "a Uint32Array");
  value->data = static_cast<uint32_t*>(data);
  return true;
}

bool Arguments::ReadTypedArray(size_t index, napi_typedarray_type type, void** data, size_t* length) const {
  const napi_env env = info_.Env();
  bool is_typed_array = false;
  if (napi_is_typedarray(env, info_[index], &is_typed_array) != napi_ok || !is_typed_array) return false;
  napi_typedarray_type actual;
  if (napi_get_typedarray_info(env, info_[index], &actual, length, data, nullptr, nullptr) != napi_ok) return false;
  return actual == type;
}

}  // namespace netlink_sys
