/*
 * Loads programs that let everything pass, of the types that its first argument names ("lwt_in,lwt_out"), as descriptors from 9 on, and
 * becomes the command that follows.
 */
#include <errno.h>
#include <linux/bpf.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { FIRST_DESCRIPTOR = 9 };

static const struct {
  const char *word;
  uint32_t type;
  int32_t verdict;
} types[] = {
    {"xdp", BPF_PROG_TYPE_XDP, XDP_PASS},
    {"lwt_in", BPF_PROG_TYPE_LWT_IN, BPF_OK},
    {"lwt_out", BPF_PROG_TYPE_LWT_OUT, BPF_OK},
    {"lwt_xmit", BPF_PROG_TYPE_LWT_XMIT, BPF_OK},
};

static int load(const char *word) {
  for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++) {
    if (strcmp(types[i].word, word) != 0) continue;
    struct bpf_insn pass[] = {
        {.code = BPF_ALU64 | BPF_MOV | BPF_K, .dst_reg = BPF_REG_0, .imm = types[i].verdict},
        {.code = BPF_JMP | BPF_EXIT},
    };
    union bpf_attr attr;
    memset(&attr, 0, sizeof(attr));
    attr.prog_type = types[i].type;
    attr.insns = (uintptr_t)pass;
    attr.insn_cnt = sizeof(pass) / sizeof(pass[0]);
    attr.license = (uintptr_t) "MIT";
    return (int)syscall(SYS_bpf, BPF_PROG_LOAD, &attr, sizeof(attr));
  }
  errno = EINVAL;
  return -1;
}

int main(int argc, char **argv) {
  if (argc < 2) return 1;
  int descriptor = FIRST_DESCRIPTOR;
  for (char *word = strtok(argv[1], ","); word != NULL; word = strtok(NULL, ",")) {
    int fd = load(word);
    if (fd < 0 || dup2(fd, descriptor++) < 0) {
      fprintf(stderr, "no program of type %s can be loaded: %s\n", word, strerror(errno));
      return 1;
    }
  }
  if (argc < 3) return 0;
  execvp(argv[2], argv + 2);
  fprintf(stderr, "%s: %s\n", argv[2], strerror(errno));
  return 1;
}
