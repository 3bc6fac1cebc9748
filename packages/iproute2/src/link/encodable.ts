import { EncodeRangeError, EncodeTypeError } from '@netlink/packet';
import { LinkMessage } from '@netlink/rtnetlink';
import type { LinkChanges } from './spec.ts';
import { merged, type WrittenLink } from './write.ts';

/** Puts settings in the kernel's terms. */
type Write = (spec: LinkChanges) => WrittenLink;

/**
 * Refuse settings that cannot be sent, before any of them is: the kernel hears some only after others. Whoever encodes names the
 * attributes of the kernel; whoever gave the settings knows them by other keys.
 *
 * @throws TypeError or RangeError that begins with the key of the setting at fault.
 */
export function checkEncodable(written: WrittenLink, spec: LinkChanges, write: Write): void {
  const error = faultOf(() => encode(written));
  if (error === undefined) return;
  for (const [keys, part] of parts(spec)) {
    const fault = faultOf(() => encode(write(part)));
    if (fault === undefined) continue;
    fault.message = [...keys, fault.reason].join(': ');
    throw fault;
  }
  throw error;
}

/** What is wrong with what `encode` encodes; `undefined` if nothing is. */
export function faultOf(encode: () => unknown): EncodeRangeError | EncodeTypeError | undefined {
  try {
    encode();
  } catch (error) {
    if (error instanceof EncodeRangeError || error instanceof EncodeTypeError) return error;
    throw error;
  }
  return undefined;
}

function encode({ wire, late }: WrittenLink): Uint8Array {
  return LinkMessage.encode(merged(wire, late, wire.header.index ?? 0));
}

/** Each setting alone, and what it is called: those of a port as they are, those of the other end of a pair as its. */
function* parts(spec: LinkChanges): Generator<[keys: string[], part: LinkChanges]> {
  const { kind } = spec;
  for (const [key, value] of Object.entries(spec) as [string, unknown][]) {
    const isNested = (key === 'port' || key === 'peer') && typeof value === 'object' && value !== null;
    if (!isNested) {
      yield [[key], { kind, [key]: value }];
      continue;
    }
    const of = 'kind' in value ? { kind: value.kind } : {};
    for (const [inner, setting] of Object.entries(value) as [string, unknown][]) {
      const keys = key === 'port' ? [inner] : [key, inner];
      yield [keys, { kind, [key]: { ...of, [inner]: setting } }];
    }
  }
}
