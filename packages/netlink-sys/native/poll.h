#ifndef NETLINK_SYS_POLL_H_
#define NETLINK_SYS_POLL_H_

#include <node_api.h>
#include <uv.h>

#include <memory>

namespace netlink_sys {

// Hears from a Poll.
class PollListener {
 public:
  // The descriptor is readable or has an error to tell.
  virtual void OnReadable() = 0;
  // The environment is being torn down and the Poll with it: it must not be used any more.
  virtual void OnPollGone() = 0;

 protected:
  ~PollListener() = default;
};

// Watches a descriptor on the event loop of its own environment.
//
// The memory belongs to libuv from Close() until libuv has let go of the handle, which is later than the JavaScript
// object may live; that is why nobody but the close callback deletes a Poll. Writability is not watched: a netlink
// socket is always writable, also when the receiver of its datagrams has no room.
class Poll {
 public:
  struct Closer {
    void operator()(Poll* poll) const { poll->Close(); }
  };
  using Owner = std::unique_ptr<Poll, Closer>;

  // Returns 0 and sets the owner, or returns the negative errno.
  static int Create(napi_env env, int fd, PollListener* listener, Owner* owner);

  Poll(const Poll&) = delete;
  Poll& operator=(const Poll&) = delete;

  // Starts or stops watching. An active watch keeps the event loop alive unless SetRef(false) was called.
  int Watch(bool wanted);
  void SetRef(bool referenced);

 private:
  explicit Poll(PollListener* listener) : listener_(listener) {}
  ~Poll() = default;

  void Close();
  int Apply();
  static void OnEvent(uv_poll_t* handle, int status, int events);
  static void OnClosed(uv_handle_t* handle);
  static void OnEnvironmentCleanup(napi_async_cleanup_hook_handle hook, void* argument);

  uv_poll_t handle_;
  napi_async_cleanup_hook_handle hook_ = nullptr;
  PollListener* listener_;
  bool wanted_ = false;
  bool active_ = false;
  bool in_callback_ = false;
};

}  // namespace netlink_sys

#endif  // NETLINK_SYS_POLL_H_
