// What the kernel takes by itself: the system calls that any netlink program has to make, and a walk over the headers.
// floor JOB [COUNT] prints one line of JSON, as the other programs do.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <linux/if_link.h>
#include <linux/rtnetlink.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>

enum { BUFFER = 32768, WINDOW = 1000, TABLE = 1000 };
struct held { uint32_t dst, gateway, oif, metric, table, rest; };

static char buffer[BUFFER], batch[WINDOW * 64];
static struct held *array;
static long held;

static void die(const char *what) { perror(what); exit(1); }

static int open_socket(unsigned groups, int room) {
  struct sockaddr_nl address = {.nl_family = AF_NETLINK, .nl_groups = groups};
  int fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE);
  if (fd < 0 || bind(fd, (struct sockaddr *)&address, sizeof(address)) < 0) die("socket");
  if (room > 0 && setsockopt(fd, SOL_SOCKET, SO_RCVBUFFORCE, &room, sizeof(room)) < 0) die("SO_RCVBUFFORCE");
  return fd;
}

static void hold(struct nlmsghdr *message) {
  if (held % 65536 == 0 && !(array = realloc(array, (held + 65536) * sizeof(*array)))) die("realloc");
  struct held *one = &array[held++];
  memset(one, 0, sizeof(*one));
  struct rtmsg *route = NLMSG_DATA(message);
  int left = RTM_PAYLOAD(message);
  for (struct rtattr *each = RTM_RTA(route); RTA_OK(each, left); each = RTA_NEXT(each, left)) {
    if (each->rta_type == RTA_DST) one->dst = *(uint32_t *)RTA_DATA(each);
    if (each->rta_type == RTA_GATEWAY) one->gateway = *(uint32_t *)RTA_DATA(each);
    if (each->rta_type == RTA_OIF) one->oif = *(uint32_t *)RTA_DATA(each);
    if (each->rta_type == RTA_PRIORITY) one->metric = *(uint32_t *)RTA_DATA(each);
    if (each->rta_type == RTA_TABLE) one->table = *(uint32_t *)RTA_DATA(each);
  }
  one->rest = route->rtm_protocol << 8 | route->rtm_dst_len;
}

static long dump(int type, int family, int length, int keep) {
  struct { struct nlmsghdr header; char body[64]; } request = {{NLMSG_LENGTH(length), type, NLM_F_REQUEST | NLM_F_DUMP, 1, 0}, {family}};
  int fd = open_socket(0, 0);
  if (send(fd, &request, request.header.nlmsg_len, 0) < 0) die("send");
  for (long count = 0;;) {
    int left = recv(fd, buffer, BUFFER, 0);
    if (left < 0) die("recv");
    for (struct nlmsghdr *each = (void *)buffer; NLMSG_OK(each, left); each = NLMSG_NEXT(each, left)) {
      if (each->nlmsg_type == NLMSG_DONE) return count;
      if (keep) hold(each);
      count++;
    }
  }
}

static int put_route(char *at, long index, uint32_t sequence) {
  struct { struct nlmsghdr header; struct rtmsg route; struct rtattr d; uint32_t dst; struct rtattr g; uint32_t via; struct rtattr t; uint32_t table; } m = {
    {sizeof(m), RTM_NEWROUTE, NLM_F_REQUEST | NLM_F_ACK | NLM_F_CREATE | NLM_F_EXCL, sequence, 0},
    {AF_INET, 32, 0, 0, RT_TABLE_COMPAT, RTPROT_BOOT, RT_SCOPE_UNIVERSE, RTN_UNICAST, 0},
    {8, RTA_DST}, htonl(0x0a000000 + index), {8, RTA_GATEWAY}, htonl(0xc0000202), {8, RTA_TABLE}, TABLE};
  memcpy(at, &m, sizeof(m));
  return sizeof(m);
}

static void check(char *at, int length) {
  struct nlmsghdr *reply = (void *)at;
  if (length < (int)NLMSG_LENGTH(sizeof(struct nlmsgerr)) || reply->nlmsg_type != NLMSG_ERROR) die("reply");
  if (((struct nlmsgerr *)NLMSG_DATA(reply))->error != 0) { fputs("refused\n", stderr); exit(1); }
}

static void add_each(int fd, long count) {
  for (long index = 0; index < count; index++) {
    if (send(fd, batch, put_route(batch, index, index + 1), 0) < 0) die("send");
    check(buffer, recv(fd, buffer, BUFFER, 0));
  }
}

static void add_bulk(int fd, long count) {
  static char acks[WINDOW][128];
  static struct iovec parts[WINDOW];
  static struct mmsghdr messages[WINDOW];
  for (int i = 0; i < WINDOW; i++) {
    parts[i] = (struct iovec){acks[i], sizeof(acks[i])};
    messages[i].msg_hdr = (struct msghdr){.msg_iov = &parts[i], .msg_iovlen = 1};
  }
  for (long done = 0; done < count;) {
    long size = count - done < WINDOW ? count - done : WINDOW, length = 0;
    for (long i = 0; i < size; i++) length += put_route(batch + length, done + i, done + i + 1);
    if (send(fd, batch, length, 0) < 0) die("send");
    for (long got = 0; got < size;) {
      int now = recvmmsg(fd, messages, size - got, MSG_DONTWAIT, NULL);
      if (now < 0) die("recvmmsg");
      for (int i = 0; i < now; i++) check(acks[i], messages[i].msg_len);
      got += now;
    }
    done += size;
  }
}

static void get_links(long count, int index) {
  struct { struct nlmsghdr header; struct ifinfomsg link; } m = {{sizeof(m), RTM_GETLINK, NLM_F_REQUEST, 1, 0}, {.ifi_index = index}};
  int fd = open_socket(0, 0);
  for (long i = 0; i < count; i++) {
    if (send(fd, &m, sizeof(m), 0) < 0 || recv(fd, buffer, BUFFER, 0) < 0) die("get");
  }
}

// Not ru_maxrss, which a process inherits from the one that started it.
static long peak(void) {
  char line[128];
  long kilobytes = 0;
  FILE *status = fopen("/proc/self/status", "r");
  while (status && fgets(line, sizeof(line), status)) sscanf(line, "VmHWM: %ld", &kilobytes);
  return kilobytes;
}

static void consume(int fd, long count) {
  for (long got = 0; got < count;) {
    int left = recv(fd, buffer, BUFFER, 0);
    if (left < 0) die("recv");
    for (struct nlmsghdr *each = (void *)buffer; NLMSG_OK(each, left); each = NLMSG_NEXT(each, left)) got++;
  }
}

int main(int argc, char **argv) {
  const char *job = argc > 1 ? argv[1] : "";
  long count = argc > 2 ? atol(argv[2]) : 0;
  int events = -1, fd = open_socket(0, 8 << 20);
  if (!strcmp(job, "notifications")) {
    events = open_socket(1 << (RTNLGRP_IPV4_ROUTE - 1), 1 << 30);
    add_bulk(fd, count);
  }
  struct timespec from, to;
  struct rusage before, after;
  getrusage(RUSAGE_SELF, &before);
  clock_gettime(CLOCK_MONOTONIC, &from);
  if (!strcmp(job, "routes")) count = dump(RTM_GETROUTE, AF_INET, sizeof(struct rtmsg), 0);
  else if (!strcmp(job, "routes-held")) count = dump(RTM_GETROUTE, AF_INET, sizeof(struct rtmsg), 1);
  else if (!strcmp(job, "neighbours")) count = dump(RTM_GETNEIGH, AF_INET, sizeof(struct ndmsg), 0);
  else if (!strcmp(job, "links")) count = dump(RTM_GETLINK, AF_UNSPEC, sizeof(struct ifinfomsg), 0);
  else if (!strcmp(job, "get")) get_links(count, 1);
  else if (!strcmp(job, "add-each")) add_each(fd, count);
  else if (!strcmp(job, "add-bulk")) add_bulk(fd, count);
  else if (events >= 0) consume(events, count);
  else return 2;
  clock_gettime(CLOCK_MONOTONIC, &to);
  getrusage(RUSAGE_SELF, &after);
#define SECONDS(t) ((t).tv_sec + (t).tv_usec / 1e6)
  printf("{\"count\":%ld,\"wall\":%.9f,\"user\":%.6f,\"system\":%.6f,\"peak\":%ld}\n", count,
         to.tv_sec - from.tv_sec + (to.tv_nsec - from.tv_nsec) / 1e9, SECONDS(after.ru_utime) - SECONDS(before.ru_utime),
         SECONDS(after.ru_stime) - SECONDS(before.ru_stime), peak());
}
