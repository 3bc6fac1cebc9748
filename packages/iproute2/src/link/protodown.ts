import type { ProtoDownReason } from '@netlink/rtnetlink';
import { named } from '../named.ts';
import { isOn, shown } from './field-checks.ts';

/**
 * Why protocols hold a link down: the reasons that hold, by the names of iproute2's `protodown_reasons.d` or by their number,
 * 0 to 31. What is given as a list takes the place of all that held; an object switches single ones.
 */
export type ProtodownReasons = readonly (string | number)[] | Readonly<Record<string, boolean | undefined>>;

/** Finds the number of a reason. */
type NumberOf = (reason: string | number) => number;

const ALL = 0xffff_ffff;

function bit(reason: string | number, numberOf: NumberOf): number {
  const number = numberOf(reason);
  if (!Number.isInteger(number) || number < 0 || number > 31)
    throw new RangeError(`protodownReason: ${String(reason)} is not between 0 and 31`);
  return (1 << number) >>> 0;
}

/** The reasons that hold. */
export function readReasons(
  { value = 0 }: ProtoDownReason,
  nameOf: (number: number) => string | number,
): (string | number)[] {
  return Array.from({ length: 32 }, (_, number) => number)
    .filter((number) => ((value >>> number) & 1) === 1)
    .map(nameOf);
}

/**
 * The reasons as the kernel takes them.
 *
 * @throws TypeError or RangeError for what is no reason.
 */
export function writeReasons(reasons: ProtodownReasons, numberOf: NumberOf): ProtoDownReason {
  if (typeof (reasons as unknown) !== 'object' || (reasons as unknown) === null)
    throw new TypeError(`${shown(reasons)} is neither a list nor an object`);
  const isList = Array.isArray(reasons);
  const switched: (readonly [string | number, boolean])[] = isList
    ? (reasons as readonly (string | number)[]).map((reason) => [reason, true] as const)
    : Object.entries(reasons as Readonly<Record<string, boolean | undefined>>).flatMap(([reason, on]) =>
        on === undefined ? [] : [[reason, on] as const],
      );
  let mask = 0;
  let value = 0;
  for (const [reason, on] of switched) {
    mask |= bit(reason, numberOf);
    if (named(String(reason), () => isOn(on))) value |= bit(reason, numberOf);
  }
  return { mask: isList ? ALL : mask >>> 0, value: value >>> 0 };
}
