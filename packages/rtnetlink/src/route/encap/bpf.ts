import { attributes, type Infer, nested, noflag, string, u32 } from '@netlink/packet';

/** Program for packets that come in. */
export const LWT_BPF_IN = 1;
/** Program for packets that go out. */
export const LWT_BPF_OUT = 2;
/** Program for packets as they are sent. */
export const LWT_BPF_XMIT = 3;
/** Room that the last program needs before the packet. */
export const LWT_BPF_XMIT_HEADROOM = 4;

/** Descriptor of the program, in requests. */
export const LWT_BPF_PROG_FD = 1;
/** Name of the program. */
export const LWT_BPF_PROG_NAME = 2;

/** A program of a route (`LWT_BPF_PROG_*`). */
export const lwtBpfProgram = attributes({
  fd: [LWT_BPF_PROG_FD, u32],
  name: [LWT_BPF_PROG_NAME, string],
});
/** A program of a route. */
export interface LwtBpfProgram extends Infer<typeof lwtBpfProgram> {}

/** Programs that handle the packets of a route (`LWT_BPF_*`, linux/lwtunnel.h): `encap bpf`. */
export const bpfEncap = attributes({
  in: [LWT_BPF_IN, noflag(nested<LwtBpfProgram>(lwtBpfProgram))],
  out: [LWT_BPF_OUT, noflag(nested<LwtBpfProgram>(lwtBpfProgram))],
  xmit: [LWT_BPF_XMIT, noflag(nested<LwtBpfProgram>(lwtBpfProgram))],
  xmitHeadroom: [LWT_BPF_XMIT_HEADROOM, u32],
});
/** Programs that handle the packets of a route: `encap bpf`. */
export interface BpfEncap extends Infer<typeof bpfEncap> {}
