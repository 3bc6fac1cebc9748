#ifndef NETLINK_SYS_UNIQUE_FD_H_
#define NETLINK_SYS_UNIQUE_FD_H_

#include <unistd.h>

#include <utility>

namespace netlink_sys {

// The one owner of a descriptor: closes it when it goes, and nobody else does.
class UniqueFd {
 public:
  UniqueFd() = default;
  explicit UniqueFd(int fd) : fd_(fd) {}
  UniqueFd(UniqueFd&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  UniqueFd& operator=(UniqueFd&& other) noexcept {
    if (this != &other) Reset(std::exchange(other.fd_, -1));
    return *this;
  }
  UniqueFd(const UniqueFd&) = delete;
  UniqueFd& operator=(const UniqueFd&) = delete;
  ~UniqueFd() { Reset(); }

  int Get() const { return fd_; }
  bool IsOpen() const { return fd_ >= 0; }

  // Hands the descriptor to somebody else, who closes it.
  int Release() { return std::exchange(fd_, -1); }

  // Linux has freed the number even when close() says EINTR, so there is no second try.
  void Reset(int fd = -1) {
    if (fd_ >= 0) ::close(fd_);
    fd_ = fd;
  }

 private:
  int fd_ = -1;
};

}  // namespace netlink_sys

#endif  // NETLINK_SYS_UNIQUE_FD_H_
