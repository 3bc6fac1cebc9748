import type { CanBittiming, CanInfo, CanTdc } from '@netlink/rtnetlink';
import type { Field } from '../fields.ts';
import { readOnly } from '../field-types.ts';

/** How bits are timed. To be set are `bitrate` with or without `samplePoint` and `sjw`, or `tq` and the segments. */
export interface CanTiming {
  /** Bits in a second. */
  readonly bitrate?: number;
  /** Where a bit is sampled, in parts of it: 0.875. */
  readonly samplePoint?: number;
  /** Length of a quantum, in ns. */
  readonly tq?: number;
  /** Propagation segment, in quanta. */
  readonly propSeg?: number;
  /** First phase buffer segment, in quanta. */
  readonly phaseSeg1?: number;
  /** Second phase buffer segment, in quanta. */
  readonly phaseSeg2?: number;
  /** Synchronisation jump width, in quanta. */
  readonly sjw?: number;
  /** Divider of the clock. Not sent. */
  readonly brp?: number;
}

/** How the delay of the transmitter is compensated, in periods of the clock. */
export type CanDelay = Readonly<Pick<CanTdc, 'tdcv' | 'tdco' | 'tdcf'>>;

const POINT = 1000;

type TimingKey = 'bittiming' | 'dataBittiming' | 'xlDataBittiming';
type PartedKey = 'tdc' | 'xlTdc' | 'xlPwm';

function assertObject(value: unknown): asserts value is object {
  if (typeof value !== 'object' || value === null)
    throw new TypeError(`${JSON.stringify(value)} is not an object`);
}

const TIMING_KEYS = new Set([
  'bitrate',
  'samplePoint',
  'tq',
  'propSeg',
  'phaseSeg1',
  'phaseSeg2',
  'sjw',
  'brp',
]);

function timingOf(value: unknown): Partial<CanBittiming> {
  assertObject(value);
  const { samplePoint, brp: _reported, bitrate, ...rest } = value as CanTiming;
  const odd = Object.keys(value).find((key) => !TIMING_KEYS.has(key));
  if (odd !== undefined) throw new TypeError(`${JSON.stringify(odd)} is no key`);
  // What is read has both. The kernel takes one of them; quanta are exact.
  const isByQuanta = rest.tq !== undefined && rest.tq !== 0;
  return {
    ...rest,
    ...(bitrate !== undefined && !isByQuanta && { bitrate }),
    ...(samplePoint !== undefined && { samplePoint: Math.round(samplePoint * POINT) }),
  };
}

/** Times of bits. */
export function timing(key: TimingKey): Field<CanInfo> {
  return {
    read: ({ [key]: bits }) => bits && { ...bits, samplePoint: bits.samplePoint / POINT },
    write(wire, value) {
      wire[key] = timingOf(value) as CanBittiming;
    },
  };
}

function partsOf(key: PartedKey, isPart: (part: string) => boolean): Field<CanInfo> {
  return {
    read({ [key]: all = {} }) {
      const entries = Object.entries(all).filter(([part]) => isPart(part));
      return entries.length === 0 ? undefined : Object.fromEntries(entries);
    },
    write(wire, value) {
      assertObject(value);
      const odd = Object.keys(value).find((part) => !isPart(part));
      if (odd !== undefined) throw new TypeError(`${JSON.stringify(odd)} is no key`);
      wire[key] = { ...value };
    },
  };
}

/** Parts of an attribute space that are set; its limits are reported under another key. */
export function settable(key: PartedKey, parts: readonly string[]): Field<CanInfo> {
  return partsOf(key, (part) => parts.includes(part));
}

/** The limits in an attribute space. */
export function limits(key: PartedKey): Field<CanInfo> {
  return readOnly(partsOf(key, (part) => /(?:Min|Max)$/.test(part)));
}
