#include "poll.h"

namespace netlink_sys {

int Poll::Create(napi_env env, int fd, PollListener* listener, Owner* owner) {
  uv_loop_t* loop = nullptr;
  if (napi_get_uv_event_loop(env, &loop) != napi_ok) return UV_EINVAL;
  Poll* poll = new Poll(listener);
  const int error = uv_poll_init(loop, &poll->handle_, fd);
  if (error != 0) {
    delete poll;
    return error;
  }
  poll->handle_.data = poll;
  owner->reset(poll);
  // Without the hook a worker would end with an open handle in its loop, which aborts the process.
  if (napi_add_async_cleanup_hook(env, OnEnvironmentCleanup, poll, &poll->hook_) != napi_ok) {
    owner->reset();
    return UV_EINVAL;
  }
  return 0;
}

int Poll::Watch(bool wanted) {
  wanted_ = wanted;
  // Inside the callback the answer waits: most often the watch goes on, and two epoll_ctl() are saved.
  return in_callback_ ? 0 : Apply();
}

void Poll::SetRef(bool referenced) {
  uv_handle_t* handle = reinterpret_cast<uv_handle_t*>(&handle_);
  if (referenced) {
    uv_ref(handle);
  } else {
    uv_unref(handle);
  }
}

int Poll::Apply() {
  if (wanted_ == active_) return 0;
  const int error = wanted_ ? uv_poll_start(&handle_, UV_READABLE, OnEvent) : uv_poll_stop(&handle_);
  if (error == 0) active_ = wanted_;
  return error;
}

void Poll::OnEvent(uv_poll_t* handle, int status, int) {
  Poll* poll = static_cast<Poll*>(handle->data);
  // libuv makes UV_EBADF of the EPOLLERR of an overrun and has stopped the handle. The error is waiting in the socket,
  // where the next receive finds it.
  if (status < 0) poll->active_ = false;
  poll->in_callback_ = true;
  poll->listener_->OnReadable();
  poll->in_callback_ = false;
  if (poll->listener_ != nullptr) poll->Apply();
}

void Poll::Close() {
  listener_ = nullptr;
  uv_close(reinterpret_cast<uv_handle_t*>(&handle_), OnClosed);
}

void Poll::OnClosed(uv_handle_t* handle) {
  Poll* poll = static_cast<Poll*>(handle->data);
  if (poll->hook_ != nullptr) napi_remove_async_cleanup_hook(poll->hook_);
  delete poll;
}

void Poll::OnEnvironmentCleanup(napi_async_cleanup_hook_handle, void* argument) {
  Poll* poll = static_cast<Poll*>(argument);
  if (poll->listener_ == nullptr) return;  // It is closing already.
  poll->listener_->OnPollGone();
  poll->Close();
}

}  // namespace netlink_sys
