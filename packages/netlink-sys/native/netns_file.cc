#include "netns_file.h"

#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/mount.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "arguments.h"
#include "errors.h"
#include "result.h"
#include "text.h"
#include "thread.h"
#include "unique_fd.h"

namespace netlink_sys {

namespace {

// The system calls of an errand; the numbers are known to src/netns-file.ts.
enum Step : uint32_t { kThread = 0, kUnshare = 1, kMount = 2 };

struct Outcome {
  int result;  // 0, or the negative errno.
  Step step;
};

struct Errand {
  const char* target;
  Outcome outcome;
};

Outcome Bind(const char* source, const char* target) {
  return {Retried([&] { return mount(source, target, "none", MS_BIND, nullptr); }), kMount};
}

void MakeAndBind(void* argument) {
  auto* errand = static_cast<Errand*>(argument);
  if (unshare(CLONE_NEWNET) != 0) {
    errand->outcome = {-errno, kUnshare};
    return;
  }
  // /proc/thread-self came with Linux 3.17; this was there before.
  char source[64];
  snprintf(source, sizeof(source), "/proc/self/task/%ld/ns/net", syscall(SYS_gettid));
  errand->outcome = Bind(source, errand->target);
}

Napi::Value Answer(const Napi::CallbackInfo& info, Outcome outcome, Span<uint32_t> step) {
  if (step.length > 0) step.data[0] = outcome.step;
  return Result(info, outcome.result);
}

// makeNetns(target, step): a new namespace, held by the file `target`, which is there.
Napi::Value MakeNetns(const Napi::CallbackInfo& info) {
  const Arguments arguments(info);
  Text target;
  Span<uint32_t> step;
  if (!target.Read(arguments, 0) || !arguments.Read(1, &step)) return info.Env().Undefined();
  Errand errand = {target.Get(), {-EIO, kThread}};
  const int error = RunInThread(MakeAndBind, &errand);
  return Answer(info, error != 0 ? Outcome{-error, kThread} : errand.outcome, step);
}

// bindNetns(source, target): have `target`, which is there, hold the namespace of the file `source`.
Napi::Value BindNetns(const Napi::CallbackInfo& info) {
  const Arguments arguments(info);
  Text source;
  Text target;
  if (!source.Read(arguments, 0) || !target.Read(arguments, 1)) return info.Env().Undefined();
  return Result(info, Bind(source.Get(), target.Get()).result);
}

// unbindNetns(target): the file is no more than a file again. Whoever is in the namespace stays.
Napi::Value UnbindNetns(const Napi::CallbackInfo& info) {
  const Arguments arguments(info);
  Text target;
  if (!target.Read(arguments, 0)) return info.Env().Undefined();
  return Result(info, Retried([&] { return umount2(target.Get(), MNT_DETACH); }));
}

int Share(const char* folder) {
  return Retried([&] { return mount("", folder, "none", MS_SHARED | MS_REC, nullptr); });
}

// shareMounts(folder): what is mounted below it reaches the mount namespaces that have it too, so that a namespace
// that is removed in one is held by none of them. A folder has to be a mount point for that, and becomes one; two
// processes that do it at a time take turns.
Napi::Value ShareMounts(const Napi::CallbackInfo& info) {
  const Arguments arguments(info);
  Text folder;
  if (!folder.Read(arguments, 0)) return info.Env().Undefined();
  const UniqueFd lock(Retried([&] { return open(folder.Get(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
  if (!lock.IsOpen()) return Result(info, lock.Get());
  int result = Retried([&] { return flock(lock.Get(), LOCK_EX); });
  if (result == 0) result = Share(folder.Get());
  if (result == -EINVAL) {
    result = Retried([&] { return mount(folder.Get(), folder.Get(), "none", MS_BIND | MS_REC, nullptr); });
    if (result == 0) result = Share(folder.Get());
  }
  return Result(info, result);
}

// enterNetns(descriptor): moves the calling thread, and no other.
Napi::Value EnterNetns(const Napi::CallbackInfo& info) {
  const Arguments arguments(info);
  int32_t descriptor;
  if (!arguments.Read(0, &descriptor)) return info.Env().Undefined();
  return Result(info, Retried([&] { return setns(descriptor, CLONE_NEWNET); }));
}

}  // namespace

void DefineNetnsFile(Napi::Env env, Napi::Object exports) {
  exports.Set("makeNetns", Napi::Function::New<MakeNetns>(env, "makeNetns"));
  exports.Set("bindNetns", Napi::Function::New<BindNetns>(env, "bindNetns"));
  exports.Set("unbindNetns", Napi::Function::New<UnbindNetns>(env, "unbindNetns"));
  exports.Set("shareMounts", Napi::Function::New<ShareMounts>(env, "shareMounts"));
  exports.Set("enterNetns", Napi::Function::New<EnterNetns>(env, "enterNetns"));
}

}  // namespace netlink_sys
