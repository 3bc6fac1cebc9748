{
  # Any other system gets an empty target: an install never fails, the first socket says what is missing.
  'targets': [{
    'target_name': 'netlink_sys',
    'conditions': [
      ['OS!="linux"', { 'type': 'none' }, {
        'sources': [
          'native/addon.cc',
          'native/arguments.cc',
          'native/link_multicast.cc',
          'native/netns.cc',
          'native/netns_exec.cc',
          'native/netns_file.cc',
          'native/options.cc',
          'native/poll.cc',
          'native/receive.cc',
          'native/socket.cc',
          'native/socket_io.cc',
          'native/thread.cc',
          'native/tun.cc',
        ],
        'include_dirs': ['<!(node -p "require(\'node-addon-api\').include_dir")'],
        'defines': ['NAPI_VERSION=9', 'NAPI_DISABLE_CPP_EXCEPTIONS', 'NODE_ADDON_API_DISABLE_DEPRECATED'],
        'cflags_cc': ['-std=c++17', '-Wall', '-Wextra', '-fvisibility=hidden', '-fstack-protector-strong'],
        'cflags_cc!': ['-std=gnu++14', '-std=gnu++17', '-std=gnu++20', '-Wno-unused-parameter'],
      }],
    ],
  }],
}
