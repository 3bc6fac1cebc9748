#include "netns_exec.h"

#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <vector>

#include "arguments.h"
#include "errors.h"
#include "result.h"
#include "text.h"

namespace netlink_sys {

namespace {

// The system calls on the way; the numbers are known to src/netns-exec.ts.
enum Step : uint32_t { kSetns = 0, kUnshare = 1, kMount = 2, kExec = 3 };

struct Outcome {
  int result;  // The negative errno: a success does not return.
  Step step;
};

// sysfs shows the network of whoever mounted it. A /sys that is mounted read-only stays so.
int MountSysfs() {
  struct statvfs before;
  const bool is_mounted = statvfs("/sys", &before) == 0;
  const unsigned long flags = is_mounted && (before.f_flag & ST_RDONLY) != 0 ? MS_RDONLY : 0;
  // Whether there was one, and it went, does not matter: the new one covers it.
  umount2("/sys", MNT_DETACH);
  return Retried([&] { return mount("sysfs", "/sys", "sysfs", flags, nullptr); });
}

// Pairs of paths, each ended by a zero: what to show, and in place of what. One that cannot be shown is left out.
void BindFiles(const Text& pairs) {
  const char* const end = pairs.Get() + pairs.Length();
  for (const char* source = pairs.Get(); source < end && *source != 0;) {
    const char* const target = source + strlen(source) + 1;
    if (target >= end) return;
    mount(source, target, "none", MS_BIND, nullptr);
    source = target + strlen(target) + 1;
  }
}

std::vector<char*> WordsOf(const Text& text) {
  std::vector<char*> words;
  const char* const end = text.Get() + text.Length();
  for (const char* word = text.Get(); word < end; word += strlen(word) + 1) words.push_back(const_cast<char*>(word));
  words.push_back(nullptr);
  return words;
}

// What Node.js changed for itself and a program would inherit: standard streams that end with it, or do not wait, and
// SIGPIPE, which it ignores.
void RestoreProcess() {
  for (int stream = 0; stream <= 2; stream++) {
    const int status = fcntl(stream, F_GETFL);
    if (status < 0) continue;
    fcntl(stream, F_SETFD, 0);
    if ((status & O_NONBLOCK) != 0) fcntl(stream, F_SETFL, status & ~O_NONBLOCK);
  }
  signal(SIGPIPE, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
}

Outcome Exec(int netns, const Text& files, const Text& command) {
  if (setns(netns, CLONE_NEWNET) != 0) return {-errno, kSetns};
  if (unshare(CLONE_NEWNS) != 0) return {-errno, kUnshare};
  // What is mounted from here on is for this process alone.
  if (mount("", "/", "none", MS_SLAVE | MS_REC, nullptr) != 0) return {-errno, kMount};
  const int mounted = MountSysfs();
  if (mounted < 0) return {mounted, kMount};
  BindFiles(files);
  std::vector<char*> words = WordsOf(command);
  RestoreProcess();
  execvp(words[0], words.data());
  return {-errno, kExec};
}

// execInNetns(descriptor, files, command, step): `command` is words that each end with a zero.
Napi::Value ExecInNetns(const Napi::CallbackInfo& info) {
  const Arguments arguments(info);
  int32_t netns;
  Text files;
  Text command;
  Span<uint32_t> step;
  if (!arguments.Read(0, &netns) || !files.Read(arguments, 1) || !command.Read(arguments, 2) ||
      !arguments.Read(3, &step)) {
    return info.Env().Undefined();
  }
  if (command.Length() == 0) return Result(info, -ENOENT);
  const Outcome outcome = Exec(netns, files, command);
  if (step.length > 0) step.data[0] = outcome.step;
  return Result(info, outcome.result);
}

}  // namespace

void DefineNetnsExec(Napi::Env env, Napi::Object exports) {
  exports.Set("execInNetns", Napi::Function::New<ExecInNetns>(env, "execInNetns"));
}

}  // namespace netlink_sys
