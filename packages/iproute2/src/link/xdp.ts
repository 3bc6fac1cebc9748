import type { LinkXdp } from '@netlink/rtnetlink';
import { checkKeys } from '../check-keys.ts';
import { named } from '../named.ts';
import { isOn, shown, wholeNumber } from './field-checks.ts';

/** Programs of the express data path that a link has. Not sent: programs are attached by descriptor, {@link XdpChange}. */
export interface XdpPrograms {
  /** Where programs run: in the driver, in the stack, in the hardware, or in several of these. */
  attached: 'drv' | 'skb' | 'hw' | 'multi' | number;
  /** Id of the program, if there is but one. */
  progId?: number;
  /** Id of the program in the driver. */
  drvProgId?: number;
  /** Id of the program in the stack. */
  skbProgId?: number;
  /** Id of the program in the hardware. */
  hwProgId?: number;
}

/** Which program a link is to have: `ip link set … xdp …`. */
export interface XdpChange {
  /** Descriptor of the program; -1 takes it away. */
  readonly fd: number;
  /**
   * Where it is to run: in the stack (`xdpgeneric`), in the driver (`xdpdrv`), in the hardware (`xdpoffload`); the driver or
   * else the stack if absent.
   */
  readonly mode?: 'generic' | 'drv' | 'offload' | undefined;
  /** Take the place of a program that is there: `ip -force`. */
  readonly force?: boolean | undefined;
  /** Descriptor of the program whose place it takes, and of no other. */
  readonly expectedFd?: number | undefined;
}

const MODES = { generic: 'skbMode', drv: 'drvMode', offload: 'hwMode' } as const;
const KEYS = new Set(['fd', 'mode', 'force', 'expectedFd']);

/** The programs in a message; `undefined` if there are none. */
export function readXdp({
  attached,
  progId,
  drvProgId,
  skbProgId,
  hwProgId,
}: LinkXdp): XdpPrograms | undefined {
  if (attached === undefined || attached === 'none') return undefined;
  return {
    attached,
    ...(progId !== undefined && { progId }),
    ...(drvProgId !== undefined && { drvProgId }),
    ...(skbProgId !== undefined && { skbProgId }),
    ...(hwProgId !== undefined && { hwProgId }),
  };
}

/**
 * A program for the kernel; `undefined` for what was read of a link.
 *
 * @throws TypeError for a key or a mode that means nothing.
 */
export function writeXdp(xdp: XdpChange | XdpPrograms | null): LinkXdp | undefined {
  if (xdp === null) return { fd: -1 };
  if (typeof (xdp as unknown) !== 'object') throw new TypeError(`${shown(xdp)} is no object`);
  if ('attached' in xdp) return undefined;
  checkKeys('program', xdp, KEYS);
  const { fd, mode, force = false, expectedFd } = xdp;
  if ((fd as unknown) === undefined) throw new TypeError('fd is missing');
  named('fd', () => wholeNumber(fd, 0x7fff_ffff, -1));
  named('force', () => isOn(force));
  if (expectedFd !== undefined) named('expectedFd', () => wholeNumber(expectedFd, 0x7fff_ffff));
  if (mode !== undefined && !Object.hasOwn(MODES, mode))
    throw new TypeError(`mode: ${JSON.stringify(mode)} is none of ${Object.keys(MODES).join(', ')}`);
  // As ip(8) does it: what is there is not pushed away unless that is asked for.
  const isCautious = fd >= 0 && !force && expectedFd === undefined;
  return {
    fd,
    flags: [
      ...(isCautious ? (['updateIfNoexist'] as const) : []),
      ...(mode === undefined ? [] : [MODES[mode]]),
      ...(expectedFd === undefined ? [] : (['replace'] as const)),
    ],
    ...(expectedFd !== undefined && { expectedFd }),
  };
}
