#ifndef NETLINK_SYS_SOCKET_H_
#define NETLINK_SYS_SOCKET_H_

#include <napi.h>

#include "overflow.h"
#include "poll.h"
#include "unique_fd.h"

namespace netlink_sys {

// One AF_NETLINK descriptor, as the TypeScript side sees it. Every method answers with a number: a result, or the
// negative errno (EBADF once closed). Only arguments of the wrong type throw.
//
// When JavaScript drops a socket that was not closed, the destructor closes it. While the socket is being watched it
// is held, because somebody waits for it.
class Socket final : public Napi::ObjectWrap<Socket>, private PollListener {
 public:
  static Napi::Function Define(Napi::Env env);

  explicit Socket(const Napi::CallbackInfo& info) : Napi::ObjectWrap<Socket>(info) {}
  ~Socket() override;

 private:
  Napi::Value Open(const Napi::CallbackInfo& info);
  Napi::Value Adopt(const Napi::CallbackInfo& info);
  Napi::Value Duplicate(const Napi::CallbackInfo& info);
  Napi::Value Fd(const Napi::CallbackInfo& info);
  Napi::Value Close(const Napi::CallbackInfo& info);

  Napi::Value Bind(const Napi::CallbackInfo& info);
  Napi::Value Connect(const Napi::CallbackInfo& info);
  Napi::Value Address(const Napi::CallbackInfo& info);
  Napi::Value SetNonBlocking(const Napi::CallbackInfo& info);

  Napi::Value Send(const Napi::CallbackInfo& info);
  Napi::Value SendTo(const Napi::CallbackInfo& info);
  Napi::Value Receive(const Napi::CallbackInfo& info);
  Napi::Value Drain(const Napi::CallbackInfo& info);
  Napi::Value Spill(const Napi::CallbackInfo& info);

  Napi::Value GetOption(const Napi::CallbackInfo& info);
  Napi::Value SetOption(const Napi::CallbackInfo& info);
  Napi::Value Memberships(const Napi::CallbackInfo& info);
  Napi::Value AttachFilter(const Napi::CallbackInfo& info);

  Napi::Value Watch(const Napi::CallbackInfo& info);
  Napi::Value SetRef(const Napi::CallbackInfo& info);

  void OnReadable() override;
  void OnPollGone() override;

  int StartPoll();
  void StopPoll();
  void Hold(bool held);

  UniqueFd fd_;
  Poll::Owner poll_;
  napi_async_context async_context_ = nullptr;
  bool referenced_ = true;
  bool held_ = false;
};

}  // namespace netlink_sys

#endif  // NETLINK_SYS_SOCKET_H_
