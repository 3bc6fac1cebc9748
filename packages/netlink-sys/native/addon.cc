#include <napi.h>

#include "link_multicast.h"
#include "netns_exec.h"
#include "netns_file.h"
#include "options.h"
#include "overflow.h"
#include "socket.h"
#include "tun.h"

namespace netlink_sys {

namespace {

// Runs once for each environment (the main thread, each worker); nothing is shared between them.
Napi::Object Init(Napi::Env env, Napi::Object exports) {
  env.SetInstanceData(new Overflow());
  exports.Set("NativeSocket", Socket::Define(env));
  exports.Set("openTun", Napi::Function::New<OpenTun>(env, "openTun"));
  exports.Set("changeLinkMulticast",
              Napi::Function::New<ChangeLinkMulticast>(env, "changeLinkMulticast"));
  exports.Set("options", OptionNumbers(env));
  DefineNetnsFile(env, exports);
  DefineNetnsExec(env, exports);
  return exports;
}

NODE_API_MODULE(netlink_sys, Init)

}  // namespace

}  // namespace netlink_sys
