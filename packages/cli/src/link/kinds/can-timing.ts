import type { CanOptions, CanTiming } from '@netlink/iproute2';
import type { Json } from '../../json.ts';
import { type Item, item, objectOf, textOf } from '../item.ts';

/** What is known of how bits are timed: those of CAN, those of the data of CAN FD, or of CAN XL. */
export interface Timings {
  /** How they are. */
  readonly timing: CanTiming | undefined;
  /** What the controller can. */
  readonly limits: CanOptions['bittimingConst'];
  /** Bit rates that can be chosen, where nothing else can. */
  readonly rates: readonly number[] | undefined;
  /** How the delay of the transmitter is compensated. */
  readonly delay?: CanOptions['tdc'];
  /** The limits of that. */
  readonly delayLimits?: CanOptions['tdcConst'];
  /** Pulses of CAN XL. */
  readonly pulses?: CanOptions['pwm'];
  /** The limits of them. */
  readonly pulseLimits?: CanOptions['pwmConst'];
}

const KEYS = { '': 'bittiming', d: 'data_bittiming', x: 'xl_data_bittiming' } as const;
const RATES = { '': 'bitrate', d: 'data_bitrate', x: 'xl_data_bitrate' } as const;
// Each in a line of its own, as ip(8) prints them.
const LINE = '\n\t ';
const PER_LINE = 6;

/** What is said of how bits are timed; `prefix` stands before the words of ip(8). */
export function timingItems(prefix: keyof typeof KEYS, timings: Timings): Item[] {
  const { timing, limits, rates } = timings;
  if (rates !== undefined) return rateItems(prefix, timing?.bitrate ?? 0, rates);
  return [
    ...(timing === undefined ? [] : [timingItem(prefix, timing, timings)]),
    ...(limits === undefined ? [] : [limitItem(prefix, limits, timings)]),
  ];
}

function timingItem(prefix: keyof typeof KEYS, timing: CanTiming, { delay, pulses }: Timings): Item {
  const { bitrate, samplePoint = 0, tq, propSeg, phaseSeg1, phaseSeg2, sjw, brp } = timing;
  const point = samplePoint.toFixed(3);
  const items = [
    { text: LINE },
    ...word(`${prefix}bitrate`, bitrate, 'bitrate'),
    item('sample_point', point, ` ${prefix}sample-point ${point}`),
    { text: LINE },
    ...word(`${prefix}tq`, tq, 'tq'),
    ...word(`${prefix}prop-seg`, propSeg, 'prop_seg'),
    ...word(`${prefix}phase-seg1`, phaseSeg1, 'phase_seg1'),
    ...word(`${prefix}phase-seg2`, phaseSeg2, 'phase_seg2'),
    ...word(`${prefix}sjw`, sjw, 'sjw'),
    ...word(`${prefix}brp`, brp, 'brp'),
    ...group('tdc', delayItems(prefix, delay)),
    ...group('pwm', [
      ...word('pwms', pulses?.pwms),
      ...word('pwml', pulses?.pwml),
      ...word('pwmo', pulses?.pwmo),
    ]),
  ];
  return item(KEYS[prefix], objectOf(items), textOf(items));
}

function delayItems(prefix: string, delay: CanOptions['tdc']): Item[] {
  // Those of CAN FD are without a letter before them.
  const letter = prefix === 'x' ? prefix : '';
  return [
    ...word(`${letter}tdcv`, delay?.tdcv, 'tdcv'),
    ...word(`${letter}tdco`, delay?.tdco, 'tdco'),
    ...word(`${letter}tdcf`, delay?.tdcf, 'tdcf'),
  ];
}

function limitItem(
  prefix: keyof typeof KEYS,
  limits: NonNullable<Timings['limits']>,
  { delayLimits: delay, pulseLimits: pulses }: Timings,
): Item {
  const letter = prefix === 'x' ? prefix : '';
  const items = [
    item('name', limits.name, `${LINE} ${limits.name}:`),
    ...span(`${prefix}tseg1`, limits.tseg1Min, limits.tseg1Max, 'tseg1'),
    ...span(`${prefix}tseg2`, limits.tseg2Min, limits.tseg2Max, 'tseg2'),
    ...span(`${prefix}sjw`, 1, limits.sjwMax, 'sjw'),
    ...span(`${prefix}brp`, limits.brpMin, limits.brpMax, 'brp'),
    ...word(`${prefix}brp_inc`, limits.brpInc, 'brp_inc'),
    ...group('tdc', [
      ...span(`${letter}tdcv`, delay?.tdcvMin, delay?.tdcvMax, 'tdcv'),
      ...span(`${letter}tdco`, delay?.tdcoMin, delay?.tdcoMax, 'tdco'),
      ...span(`${letter}tdcf`, delay?.tdcfMin, delay?.tdcfMax, 'tdcf'),
    ]),
    ...group('pwm', [
      ...span('pwms', pulses?.pwmsMin, pulses?.pwmsMax),
      ...span('pwml', pulses?.pwmlMin, pulses?.pwmlMax),
      ...span('pwmo', pulses?.pwmoMin, pulses?.pwmoMax),
    ]),
  ];
  return item(`${KEYS[prefix]}_const`, objectOf(items), textOf(items));
}

function rateItems(prefix: keyof typeof KEYS, bitrate: number, rates: readonly number[]): Item[] {
  const columns = rates.map((rate) => String(rate).padStart(8));
  const lines = Array.from({ length: Math.ceil(columns.length / PER_LINE) }, (_, at) =>
    columns.slice(at * PER_LINE, (at + 1) * PER_LINE).join(', '),
  );
  const list = lines.join(`, ${LINE}     `);
  return [
    item(`${KEYS[prefix]}_bitrate`, bitrate, `${LINE} ${prefix}bitrate ${bitrate}`),
    item(`${RATES[prefix]}_const`, [...rates], `${LINE}    [${list} ]`),
  ];
}

function word(label: string, value: number | undefined, key = label): Item[] {
  return value === undefined ? [] : [item(key, value, ` ${label} ${value}`)];
}

function span(label: string, min: number | undefined, max: number | undefined, key = label): Item[] {
  if (min === undefined || max === undefined) return [];
  return [item(key, { min, max }, ` ${label} ${min}..${max}`)];
}

// An object in JSON, a line of its own in text.
function group(key: string, items: readonly Item[]): Item[] {
  if (items.length === 0) return [];
  const json: Json = objectOf(items);
  return [item(key, json, `${LINE}${textOf(items)}`)];
}
