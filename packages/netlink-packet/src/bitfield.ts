import { u32 } from './scalar.ts';
import { struct, type StructLayout } from './struct.ts';

/** Bits, and which of them are meant (`struct nla_bitfield32`): the others are left as they are. */
export const bitfield32: StructLayout<{ value: typeof u32; selector: typeof u32 }> = struct({
  value: u32,
  selector: u32,
});
