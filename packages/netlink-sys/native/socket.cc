#include "socket.h"

#include <fcntl.h>
#include <sys/socket.h>

#include "address.h"
#include "arguments.h"
#include "errors.h"
#include "netns.h"
#include "options.h"
#include "result.h"

namespace netlink_sys {

Napi::Function Socket::Define(Napi::Env env) {
  return DefineClass(env, "NativeSocket",
                     {
                         InstanceMethod<&Socket::Open>("open"),
                         InstanceMethod<&Socket::Adopt>("adopt"),
                         InstanceMethod<&Socket::Duplicate>("duplicate"),
                         InstanceMethod<&Socket::Fd>("fd"),
                         InstanceMethod<&Socket::Close>("close"),
                         InstanceMethod<&Socket::Bind>("bind"),
                         InstanceMethod<&Socket::Connect>("connect"),
                         InstanceMethod<&Socket::Address>("address"),
                         InstanceMethod<&Socket::SetNonBlocking>("setNonBlocking"),
                         InstanceMethod<&Socket::Send>("send"),
                         InstanceMethod<&Socket::SendTo>("sendTo"),
                         InstanceMethod<&Socket::Receive>("receive"),
                         InstanceMethod<&Socket::Drain>("drain"),
                         InstanceMethod<&Socket::Spill>("spill"),
                         InstanceMethod<&Socket::GetOption>("getOption"),
                         InstanceMethod<&Socket::SetOption>("setOption"),
                         InstanceMethod<&Socket::Memberships>("memberships"),
                         InstanceMethod<&Socket::AttachFilter>("attachFilter"),
                         InstanceMethod<&Socket::Watch>("watch"),
                         InstanceMethod<&Socket::SetRef>("setRef"),
                     });
}

Socket::~Socket() {
  // The wrapper goes together with the object, so nothing is left to be let go of.
  held_ = false;
  StopPoll();
}

// open(protocol, netns or -1, step: Uint32Array(1))
Napi::Value Socket::Open(const Napi::CallbackInfo& info) {
  const Arguments arguments(info);
  int32_t protocol;
  int32_t netns;
  Span<uint32_t> step;
  if (!arguments.Read(0, &protocol) || !arguments.Read(1, &netns) || !arguments.Read(2, &step)) return {};
  if (fd_.IsOpen()) return Result(info, -EISCONN);
  const OpenResult opened = OpenIn(netns, [&] {
    return Retried([&] { return socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, protocol); });
  });
  if (step.length > 0) step.data[0] = static_cast<uint32_t>(opened.step);
  if (opened.fd < 0) return Result(info, opened.fd);
  fd_.Reset(opened.fd);
  return Result(info, 0);
}

// adopt(fd): from here on the descriptor is ours, and does not leak into child processes
Napi::Value Socket::Adopt(const Napi::CallbackInfo& info) {
  int32_t fd;
  if (!Arguments(info).Read(0, &fd)) return {};
  if (fd_.IsOpen()) return Result(info, -EISCONN);
  const int flags = Retried([&] { return fcntl(fd, F_GETFD); });
  if (flags < 0) return Result(info, flags);
  const int domain = netlink_sys::GetOption(fd, SOL_SOCKET, SO_DOMAIN);
  if (domain < 0) return Result(info, domain);
  if (domain != AF_NETLINK) return Result(info, -EAFNOSUPPORT);
  const int result = Retried([&] { return fcntl(fd, F_SETFD, flags | FD_CLOEXEC); });
  if (result == 0) fd_.Reset(fd);
  return Result(info, result);
}

Napi::Value Socket::Duplicate(const Napi::CallbackInfo& info) {
  return Result(info, Retried([&] { return fcntl(fd_.Get(), F_DUPFD_CLOEXEC, 0); }));
}

Napi::Value Socket::Fd(const Napi::CallbackInfo& info) { return Result(info, fd_.Get()); }

Napi::Value Socket::Close(const Napi::CallbackInfo& info) {
  StopPoll();
  fd_.Reset();
  return Result(info, 0);
}

// bind(port, groups)
Napi::Value Socket::Bind(const Napi::CallbackInfo& info) {
  const Arguments arguments(info);
  uint32_t port;
  uint32_t groups;
  if (!arguments.Read(0, &port) || !arguments.Read(1, &groups)) return {};
  const sockaddr_nl address = MakeAddress(port, groups);
  return Result(info, Retried([&] {
                  return bind(fd_.Get(), reinterpret_cast<const sockaddr*>(&address), sizeof(address));
                }));
}

// connect(port, groups)
Napi::Value Socket::Connect(const Napi::CallbackInfo& info) {
  const Arguments arguments(info);
  uint32_t port;
  uint32_t groups;
  if (!arguments.Read(0, &port) || !arguments.Read(1, &groups)) return {};
  const sockaddr_nl address = MakeAddress(port, groups);
  return Result(info, Retried([&] {
                  return connect(fd_.Get(), reinterpret_cast<const sockaddr*>(&address), sizeof(address));
                }));
}

// address(out: Uint32Array(2)) fills in port and groups
Napi::Value Socket::Address(const Napi::CallbackInfo& info) {
  Span<uint32_t> out;
  if (!Arguments(info).Read(0, &out)) return {};
  if (out.length < 2) return Result(info, -EINVAL);
  sockaddr_nl address = {};
  socklen_t length = sizeof(address);
  const int result =
      Retried([&] { return getsockname(fd_.Get(), reinterpret_cast<sockaddr*>(&address), &length); });
  out.data[0] = address.nl_pid;
  out.data[1] = address.nl_groups;
  return Result(info, result);
}

// setNonBlocking(on)
Napi::Value Socket::SetNonBlocking(const Napi::CallbackInfo& info) {
  bool on;
  if (!Arguments(info).Read(0, &on)) return {};
  const int flags = Retried([&] { return fcntl(fd_.Get(), F_GETFL); });
  if (flags < 0) return Result(info, flags);
  const int wanted = on ? flags | O_NONBLOCK : flags & ~O_NONBLOCK;
  return Result(info, Retried([&] { return fcntl(fd_.Get(), F_SETFL, wanted); }));
}

// getOption(level, name)
Napi::Value Socket::GetOption(const Napi::CallbackInfo& info) {
  const Arguments arguments(info);
  int32_t level;
  int32_t name;
  if (!arguments.Read(0, &level) || !arguments.Read(1, &name)) return {};
  return Result(info, netlink_sys::GetOption(fd_.Get(), level, name));
}

// setOption(level, name, value)
Napi::Value Socket::SetOption(const Napi::CallbackInfo& info) {
  const Arguments arguments(info);
  int32_t level;
  int32_t name;
  int32_t value;
  if (!arguments.Read(0, &level) || !arguments.Read(1, &name) || !arguments.Read(2, &value)) return {};
  return Result(info, netlink_sys::SetOption(fd_.Get(), level, name, value));
}

// memberships(words): the bitmap; returns the octets that it has
Napi::Value Socket::Memberships(const Napi::CallbackInfo& info) {
  Span<uint32_t> words;
  if (!Arguments(info).Read(0, &words)) return {};
  return Result(info, GetMemberships(fd_.Get(), words.data, words.length));
}

// attachFilter(program)
Napi::Value Socket::AttachFilter(const Napi::CallbackInfo& info) {
  Span<uint8_t> program;
  if (!Arguments(info).Read(0, &program)) return {};
  return Result(info, netlink_sys::AttachFilter(fd_.Get(), program.data, program.length));
}

// watch(on): `onreadable` of this object is called while there is something to receive
Napi::Value Socket::Watch(const Napi::CallbackInfo& info) {
  bool on;
  if (!Arguments(info).Read(0, &on)) return {};
  if (!fd_.IsOpen()) return Result(info, -EBADF);
  int error = on && poll_ == nullptr ? StartPoll() : 0;
  if (error == 0 && poll_ != nullptr) error = poll_->Watch(on);
  if (error == 0) Hold(on);
  return Result(info, error);
}

// setRef(on): whether a watch keeps the event loop alive
Napi::Value Socket::SetRef(const Napi::CallbackInfo& info) {
  bool on;
  if (!Arguments(info).Read(0, &on)) return {};
  referenced_ = on;
  if (poll_ != nullptr) poll_->SetRef(on);
  return Result(info, 0);
}

int Socket::StartPoll() {
  if (async_context_ == nullptr) {
    const Napi::String name = Napi::String::New(Env(), "NETLINKSOCKET");
    if (napi_async_init(Env(), Value(), name, &async_context_) != napi_ok) return -ENOMEM;
  }
  const int error = Poll::Create(Env(), fd_.Get(), this, &poll_);
  if (error == 0) poll_->SetRef(referenced_);
  return error;
}

void Socket::StopPoll() {
  poll_.reset();
  if (async_context_ != nullptr) napi_async_destroy(Env(), async_context_);
  async_context_ = nullptr;
  Hold(false);
}

void Socket::Hold(bool held) {
  if (held == held_) return;
  held_ = held;
  if (held) {
    Ref();
  } else {
    Unref();
  }
}

// While an environment ends, its loop still runs but no JavaScript does: every step may fail, and node-addon-api would
// end the process for that.
void Socket::OnReadable() {
  const Napi::Env env = Env();
  const Napi::HandleScope scope(env);
  napi_value self = nullptr;
  napi_value callback = nullptr;
  napi_valuetype type = napi_undefined;
  if (napi_get_reference_value(env, *this, &self) != napi_ok || self == nullptr) return;
  if (napi_get_named_property(env, self, "onreadable", &callback) == napi_ok &&
      napi_typeof(env, callback, &type) == napi_ok && type == napi_function) {
    napi_make_callback(env, async_context_, self, callback, 0, nullptr, nullptr);
  }
  // Nobody above us could catch it: it is the process's uncaught exception, as for every other event.
  napi_value exception = nullptr;
  bool pending = false;
  if (napi_is_exception_pending(env, &pending) != napi_ok || !pending) return;
  if (napi_get_and_clear_last_exception(env, &exception) == napi_ok) napi_fatal_exception(env, exception);
}

void Socket::OnPollGone() {
  static_cast<void>(poll_.release());
  Hold(false);
}

}  // namespace netlink_sys
