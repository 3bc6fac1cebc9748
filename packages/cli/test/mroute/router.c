// A multicast router: makes two virtual interfaces and one route for each family, says so, and keeps them until its input ends.
#include <arpa/inet.h>
#include <linux/mroute.h>
#include <linux/mroute6.h>
#include <net/if.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void set(int fd, int level, int option, const void *value, socklen_t length) {
  if (setsockopt(fd, level, option, value, length) == 0) return;
  perror("setsockopt");
  exit(1);
}

int main(int argc, char **argv) {
  if (argc < 3) return 2;
  int on = 1, fd = socket(AF_INET, SOCK_RAW, IPPROTO_IGMP), fd6 = socket(AF_INET6, SOCK_RAW, IPPROTO_ICMPV6);
  if (fd < 0 || fd6 < 0) return perror("socket"), 1;
  set(fd, IPPROTO_IP, MRT_INIT, &on, sizeof(on));
  set(fd6, IPPROTO_IPV6, MRT6_INIT, &on, sizeof(on));
  for (int i = 0; i < 2; i++) {
    int index = (int)if_nametoindex(argv[i + 1]);
    struct vifctl vif = {.vifc_vifi = (vifi_t)i, .vifc_flags = VIFF_USE_IFINDEX, .vifc_threshold = 1, .vifc_lcl_ifindex = index};
    struct mif6ctl mif = {.mif6c_mifi = (mifi_t)i, .vifc_threshold = 1, .mif6c_pifi = (unsigned short)index};
    set(fd, IPPROTO_IP, MRT_ADD_VIF, &vif, sizeof(vif));
    set(fd6, IPPROTO_IPV6, MRT6_ADD_MIF, &mif, sizeof(mif));
  }
  struct mfcctl route = {.mfcc_parent = 0, .mfcc_ttls = {0, 5}};
  inet_pton(AF_INET, "192.0.2.9", &route.mfcc_origin);
  inet_pton(AF_INET, "239.1.1.1", &route.mfcc_mcastgrp);
  set(fd, IPPROTO_IP, MRT_ADD_MFC, &route, sizeof(route));
  // To any source, and nowhere.
  memset(&route.mfcc_origin, 0, sizeof(route.mfcc_origin));
  inet_pton(AF_INET, "239.1.1.2", &route.mfcc_mcastgrp);
  memset(route.mfcc_ttls, 255, sizeof(route.mfcc_ttls));
  set(fd, IPPROTO_IP, MRT_ADD_MFC, &route, sizeof(route));
  struct mf6cctl route6 = {.mf6cc_parent = 0};
  inet_pton(AF_INET6, "2001:db8::9", &route6.mf6cc_origin.sin6_addr);
  inet_pton(AF_INET6, "ff0e::1", &route6.mf6cc_mcastgrp.sin6_addr);
  IF_SET(1, &route6.mf6cc_ifset);
  set(fd6, IPPROTO_IPV6, MRT6_ADD_MFC, &route6, sizeof(route6));
  puts("ready");
  fflush(stdout);
  while (getchar() != EOF) continue;
  return 0;
}
