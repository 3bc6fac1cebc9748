/* Loads a program of the express data path that lets everything pass, as descriptor 9, and becomes the command it is given. */
#include <errno.h>
#include <fcntl.h>
#include <linux/bpf.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { DESCRIPTOR = 9 };

int main(int argc, char **argv) {
  struct bpf_insn pass[] = {
      {.code = BPF_ALU64 | BPF_MOV | BPF_K, .dst_reg = BPF_REG_0, .imm = XDP_PASS},
      {.code = BPF_JMP | BPF_EXIT},
  };
  union bpf_attr attr;
  memset(&attr, 0, sizeof(attr));
  attr.prog_type = BPF_PROG_TYPE_XDP;
  attr.insns = (uintptr_t)pass;
  attr.insn_cnt = sizeof(pass) / sizeof(pass[0]);
  attr.license = (uintptr_t) "MIT";
  int fd = (int)syscall(SYS_bpf, BPF_PROG_LOAD, &attr, sizeof(attr));
  if (fd < 0 || dup2(fd, DESCRIPTOR) < 0) {
    fprintf(stderr, "no program can be loaded: %s\n", strerror(errno));
    return 1;
  }
  if (argc < 2) return 0;
  execvp(argv[1], argv + 1);
  fprintf(stderr, "%s: %s\n", argv[1], strerror(errno));
  return 1;
}
