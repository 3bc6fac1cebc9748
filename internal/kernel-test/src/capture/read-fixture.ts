import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Capture, parseFixture } from './fixture.ts';

/** The folder of all fixtures. */
export const fixturesFolder: string = fileURLToPath(new URL('../../../../fixtures', import.meta.url));

/**
 * The captures of one fixture: `readFixture('6.18/link/veth')`.
 *
 * @throws Error with the code ENOENT if there is none of that name.
 */
export function readFixture(name: string): Capture[] {
  return parseFixture(readFileSync(join(fixturesFolder, `${name}.txt`), 'utf8'));
}

/** The names of all fixtures that start with `prefix`, in order: `fixtureNames('6.18/link/')`. */
export function fixtureNames(prefix = ''): string[] {
  if (!existsSync(fixturesFolder)) return [];
  return readdirSync(fixturesFolder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.txt') && path.startsWith(prefix))
    .map((path) => path.slice(0, -'.txt'.length))
    .sort();
}

/** A message that some kernel sent, and where it is from. */
export interface CapturedMessage {
  /** The fixture, and which message of it: `6.18/link/veth#0`. */
  readonly name: string;
  /** The message type, `RTM_NEWLINK` for one. */
  readonly type: number;
  /** The message with its header. */
  readonly octets: Uint8Array;
  readonly capture: Capture;
}

/** Types below this one are for errors, the ends of dumps and the like, in every family (linux/netlink.h). */
const NLMSG_MIN_TYPE = 0x10;

/**
 * The messages of all fixtures, of one type (`RTM_NEWLINK`) or of every type of the family: for tests that hold of each. Those
 * that control, such as `NLMSG_ERROR`, must be asked for.
 *
 * @example
 * ```ts
 * test.each(capturedMessages(RTM_NEWLINK))('$name', ({ octets }) => { … });
 * ```
 */
export function capturedMessages(type?: number, prefix = ''): CapturedMessage[] {
  const found: CapturedMessage[] = [];
  for (const name of fixtureNames(prefix)) {
    let index = 0;
    for (const capture of readFixture(name)) {
      for (const octets of capture.messages) {
        const own = typeOf(octets);
        if (type === undefined ? own >= NLMSG_MIN_TYPE : own === type)
          found.push({ name: `${name}#${index}`, type: own, octets, capture });
        index++;
      }
    }
  }
  return found;
}

// nlmsg_type of struct nlmsghdr. Fixtures are taken on little-endian machines.
function typeOf(octets: Uint8Array): number {
  return (octets[4] ?? 0) | ((octets[5] ?? 0) << 8);
}
