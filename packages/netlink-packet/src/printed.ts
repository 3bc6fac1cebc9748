import { LITTLE_ENDIAN, readU64, windowOf } from './byte-order.ts';
import type { Layout } from './layout.ts';
import type { Slot } from './slot.ts';
import { plainText } from './text.ts';

/** A decoder of one attribute space, printed from its declaration by {@link printDecoders}. */
export interface PrintedSpace {
  /** A new object without keys. */
  create(): Record<string, unknown>;
  /**
   * Read attributes into `values`, from `start` on, for as long as they are what the declaration leads to expect; returns
   * where the first one starts that is not, or `end`.
   */
  read(values: object, data: DataView, start: number, end: number, depth: number): number;
}

/** A decoder of one struct that has just its declared size. */
export type PrintedStruct = (data: DataView, start: number, depth: number) => unknown;

/** Makes printed decoders of one space, whose slots are handed in by their order. */
type SpaceFactory = (slots: readonly Slot[]) => PrintedSpace;
/** Makes printed decoders of one struct, whose layouts are handed in by their order. */
type StructFactory = (layouts: readonly Layout<unknown>[]) => PrintedStruct;

/** What printed code calls. */
const help = { LITTLE_ENDIAN, plainText, readU64, windowOf } as const;

/** Makers of decoders, by the fingerprints of what they were printed from. */
interface Decoders {
  /** Of attribute spaces. */
  readonly spaces: Readonly<Record<string, SpaceFactory>>;
  /** Of structs. */
  readonly structs: Readonly<Record<string, StructFactory>>;
}

/** What a module exports as `printed` whose text came from {@link printDecoders}. */
export type Printed = (help: PrintedHelp) => Decoders;
/** The functions that printed code calls. */
export type PrintedHelp = typeof help;

const spaces = new Map<string, SpaceFactory>();
const structs = new Map<string, StructFactory>();

/**
 * Have declarations decoded by printed code. It goes by fingerprints, so that code printed from another declaration is never
 * used: what has none is interpreted.
 */
export function usePrinted(printed: Printed): void {
  const decoders = printed(help);
  for (const [fingerprint, factory] of Object.entries(decoders.spaces)) spaces.set(fingerprint, factory);
  for (const [fingerprint, factory] of Object.entries(decoders.structs)) structs.set(fingerprint, factory);
}

/** The printed decoder of an attribute space. */
export function printedSpace(slots: readonly Slot[]): PrintedSpace | undefined {
  if (spaces.size === 0) return undefined;
  return spaces.get(fingerprintOfSpace(slots))?.(slots);
}

/** The printed decoder of a struct. */
export function printedStruct(fields: readonly StructField[]): PrintedStruct | undefined {
  if (structs.size === 0) return undefined;
  return structs.get(fingerprintOfStruct(fields))?.(fields.map(({ layout }) => layout));
}

/** What a printed decoder depends on of a field of a struct. */
export interface StructField {
  readonly name: string;
  readonly offset: number;
  readonly layout: Layout<unknown>;
}

/** All that the printed decoder of an attribute space depends on. */
export function fingerprintOfSpace(slots: readonly Slot[]): string {
  return slots
    .map(({ name, type, layout, choice }) => `${name} ${type} ${traits(layout)} ${choice?.selector ?? ''}`)
    .join();
}

/** All that the printed decoder of a struct depends on. */
export function fingerprintOfStruct(fields: readonly StructField[]): string {
  return fields.map(({ name, offset, layout }) => `${name} ${offset} ${traits(layout)}`).join();
}

function traits({ op, size, elastic, loose, most, flags }: Layout<unknown>): string {
  return [op, size, Number(elastic), Number(loose), most === Infinity ? '' : most, flags].join(' ');
}
