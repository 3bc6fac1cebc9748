import { declaredSpaces } from './attributes.ts';
import { NLA_TYPE_MASK } from './constants.ts';
import { type Layout, Op } from './layout.ts';
import { fingerprintOfSpace, fingerprintOfStruct } from './printed.ts';
import { type Slot } from './slot.ts';
import { declaredStructs, type StructLayout, type Fields } from './struct.ts';

/** Attributes whose presence one number remembers. */
const WORD = 32;

/**
 * Print decoders of all attribute spaces and structs that are declared while `declare` runs, which imports their modules:
 * the text of a module whose export
 * `printed` is for {@link usePrinted}. They read what the declarations lead to expect as the
 * interpreter would, only faster, and leave everything else to it.
 */
export async function printDecoders(declare: () => Promise<unknown>): Promise<string> {
  let structs: StructLayout<Fields>[] = [];
  const spaces = await declaredSpaces.during(async () => {
    structs = await declaredStructs.during(declare);
  });
  const printedSpaces = new Map(spaces.map(({ slots }) => [fingerprintOfSpace(slots), printSpace(slots)]));
  const printedStructs = new Map(structs.map((one) => [fingerprintOfStruct(one.fields), printStruct(one)]));
  return [
    'export const printed = ({ LITTLE_ENDIAN: LE, plainText, readU64: u64, windowOf }) => ({',
    `spaces: {\n${entries(printedSpaces)}\n},`,
    `structs: {\n${entries(printedStructs)}\n},`,
    '});',
    '',
  ].join('\n');
}

function entries(printed: ReadonlyMap<string, string>): string {
  return [...printed].map(([fingerprint, text]) => `${JSON.stringify(fingerprint)}: ${text},`).join('\n');
}

function printSpace(slots: readonly Slot[]): string {
  const codecs = slots.flatMap(({ op }, index) =>
    op === Op.OTHER ? [`const c${index} = slots[${index}].layout.codec;`] : [],
  );
  const choices = slots.flatMap(({ choice }, index) =>
    choice === undefined ? [] : [`const c${index} = slots[${index}].choice;`],
  );
  const words = Array.from({ length: Math.ceil(slots.length / WORD) }, (_, word) => `s${word} = 0`);
  // The assignments are never made: they tell the engine how large the objects will be.
  return `(slots) => {
${[...codecs, ...choices].join('\n')}
function Values(never) { if (never) { ${slots.map(({ name }) => `this.${name} = 0;`).join(' ')} } }
Values.prototype = Object.prototype;
return { create: () => new Values(false), read(values, data, start, end, depth) {
let at = start;
let ${words.join(', ') || 's0 = 0'};
try { while (end - at >= 4) {
const length = data.getUint16(at, LE);
if (length < 4) return at;
const next = at + length + (-length & 3);
if (next > end) return at;
const field = data.getUint16(at + 2, LE);
const from = at + 4;
switch (field & ${NLA_TYPE_MASK}) {
${slots.map((slot, index) => printCase(slot, index)).join('\n')}
default: return at;
}
at = next;
} } catch { return at; }
return at; } }; }`;
}

function printCase(slot: Slot, index: number): string {
  if (slot.op === Op.MULTI || (slot.layout.loose && slot.op !== Op.STRING && slot.op !== Op.UINT)) return '';
  const word = `s${Math.floor(index / WORD)}`;
  const bit = 1 << (index % WORD);
  const odd = [`(${word} & ${bit}) !== 0`];
  if (slot.choice === undefined) odd.push(`field !== ${slot.type | slot.flags}`);
  if (slot.size >= 0) odd.push(`length !== ${slot.size + 4}`);
  return `case ${slot.type}: {
if (${odd.join(' || ')}) return at;
${slot.choice === undefined ? printValue(slot, index) : printChoice(slot, index)}
${word} |= ${bit};
break; }`;
}

function printValue({ name, op, layout, most }: Slot, index: number): string {
  // Eight octets for what four can say would not be written again.
  if (op === Op.UINT) {
    return `if (length !== 8 && (length !== 12 || data.getBigUint64(from, LE) < 0x100000000n)) return at;
values.${name} = length === 8 ? BigInt(data.getUint32(from, LE)) : data.getBigUint64(from, LE);`;
  }
  if (op !== Op.STRING)
    return `values.${name} = ${printRead(layout, index, 'from', 'at + length', 'depth + 1')};`;
  return `const text = plainText(data, from, at + length, ${Math.min(most, 0xffff)});
if (text === undefined) return at;
values.${name} = text;`;
}

/** As `decide` does it, where the tag is known already and all is as it should be. */
function printChoice({ name, type, choice }: Slot, index: number): string {
  return `const layout = c${index}.pick(values.${choice?.selector ?? ''});
if (layout === undefined || layout.loose || field !== (${type} | layout.flags)) return at;
if (!layout.elastic && length !== layout.size + 4) return at;
const value = layout.codec.decode(data, from, at + length, depth + 1);
if (value instanceof Uint8Array) return at;
values.${name} = value;`;
}

function printStruct({ fields, size }: StructLayout<Fields>): string {
  const codecs = fields.flatMap(({ layout: { op } }, index) =>
    op === Op.OTHER ? [`const c${index} = layouts[${index}].codec;`] : [],
  );
  const members = fields.map(({ name, offset, layout }, index) => {
    const start = offset === 0 ? 'start' : `start + ${offset}`;
    return `${name}: ${printRead(layout, index, start, `start + ${offset + layout.size}`, 'depth')},`;
  });
  return `(layouts) => { // ${size} octets
${codecs.join('\n')}
return (data, start, depth) => ({
${members.join('\n')}
}); }`;
}

function printRead(
  { op }: Layout<unknown>,
  index: number,
  start: string,
  end: string,
  depth: string,
): string {
  // prettier-ignore
  switch (op) {
    case Op.U8: return `data.getUint8(${start})`;
    case Op.U16: return `data.getUint16(${start}, LE)`;
    case Op.U32: return `data.getUint32(${start}, LE)`;
    case Op.S32: return `data.getInt32(${start}, LE)`;
    case Op.U64: return `u64(data, ${start})`;
    case Op.BYTES: return `windowOf(data, ${start}, ${end})`;
    default: return `c${index}.decode(data, ${start}, ${end}, ${depth})`;
  }
}
