import { checkInteger, U32_MAX, wrongType } from './arguments.ts';
import { ArgumentRangeError } from './errors.ts';

/** One instruction of a classic BPF program: `struct sock_filter` of `linux/filter.h`. */
export interface FilterInstruction {
  /** What to do: `BPF_LD | BPF_H | BPF_ABS` and so on. u16. */
  readonly code: number;
  /** Instructions to skip if a comparison holds. u8. */
  readonly jt: number;
  /** Instructions to skip if it does not. u8. */
  readonly jf: number;
  /** The operand. u32; note that loads take octets of the message as big-endian. */
  readonly k: number;
}

/** `BPF_MAXINSNS` of `linux/bpf_common.h`. */
const MAX_INSTRUCTIONS = 4096;
const INSTRUCTION_LENGTH = 8;

/** A program as the kernel takes it: an array of `struct sock_filter` in the byte order of the machine. */
export function packFilter(program: readonly FilterInstruction[]): Uint8Array {
  if (!Array.isArray(program)) throw wrongType('program', 'an array of instructions', program);
  if (program.length === 0 || program.length > MAX_INSTRUCTIONS) {
    throw new ArgumentRangeError(
      `program: ${program.length} is not from 1 to ${MAX_INSTRUCTIONS} instructions`,
    );
  }
  const octets = new Uint8Array(program.length * INSTRUCTION_LENGTH);
  const codes = new Uint16Array(octets.buffer);
  const operands = new Uint32Array(octets.buffer);
  for (const [index, { code, jt, jf, k }] of program.entries()) {
    const name = `program[${index}]`;
    checkInteger(`${name}.code`, code, 0, 0xffff);
    checkInteger(`${name}.jt`, jt, 0, 0xff);
    checkInteger(`${name}.jf`, jf, 0, 0xff);
    checkInteger(`${name}.k`, k, 0, U32_MAX);
    codes[index * 4] = code;
    octets[index * INSTRUCTION_LENGTH + 2] = jt;
    octets[index * INSTRUCTION_LENGTH + 3] = jf;
    operands[index * 2 + 1] = k;
  }
  return octets;
}
