#ifndef NETLINK_SYS_OPTIONS_H_
#define NETLINK_SYS_OPTIONS_H_

#include <napi.h>
#include <stddef.h>
#include <stdint.h>

namespace netlink_sys {

// An option whose value is an int. Results are the value, or 0; errors are the negative errno.
int GetOption(int fd, int level, int name);
int SetOption(int fd, int level, int name, int value);

// Fills words with the bitmap of the joined groups; returns how many octets the whole bitmap has.
int GetMemberships(int fd, uint32_t* words, size_t count);

// Attaches a classic BPF program: an array of struct sock_filter.
int AttachFilter(int fd, const uint8_t* program, size_t length);

// The numbers of the options, which are not the same on every architecture.
Napi::Object OptionNumbers(Napi::Env env);

}  // namespace netlink_sys

#endif  // NETLINK_SYS_OPTIONS_H_
