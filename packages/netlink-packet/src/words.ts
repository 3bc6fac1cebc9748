import { EncodeRangeError, EncodeTypeError, shown } from './encode-error.ts';
import { type Codec, Layout, readFixed } from './layout.ts';
import { u8 } from './scalar.ts';

/** Words and the numbers that the kernel gives them. */
export type Words = Readonly<Record<string, number>>;

function numberOf(numbers: ReadonlyMap<string, number>, word: unknown): number | undefined {
  if (typeof word !== 'string') return undefined;
  const known = numbers.get(word);
  if (known !== undefined) return known;
  const some = [...numbers.keys()].slice(0, 24).join(', ');
  throw new EncodeTypeError(`${shown(word)} is none of ${some}${numbers.size > 24 ? ', …' : ''}`);
}

/**
 * A number that has a word for its value. A number without one stays a number, both ways. Where two words share a number,
 * the first is read and either is written.
 */
export function enumeration<const W extends Words>(base: Layout<number>, words: W): Layout<keyof W | number> {
  const numbers = new Map(Object.entries(words));
  const names = new Map<number, string>();
  for (const [word, number] of numbers) if (!names.has(number)) names.set(number, word);
  const read = base === u8 ? readOctet(names) : readNumber(base, names);
  return new Layout<keyof W | number>(
    {
      decode: read,
      encode(writer, value) {
        base.codec.encode(writer, numberOf(numbers, value) ?? value);
      },
    },
    { size: base.size, alignment: base.alignment },
  );
}

type ReadWord = Codec<string | number>['decode'];

/** Most enumerations take one octet: all that it can say is in a table. */
function readOctet(names: ReadonlyMap<number, string>): ReadWord {
  const table = Array.from({ length: 256 }, (_, number) => names.get(number) ?? number);
  return (data, start) => table[data.getUint8(start)]!;
}

function readNumber(base: Layout<number>, names: ReadonlyMap<number, string>): ReadWord {
  return (data, start, _end, depth) => {
    const number = readFixed(base, data, start, depth) as number;
    return names.get(number) ?? number;
  };
}

function maskOf(item: unknown): number {
  if (typeof item !== 'number') throw new EncodeTypeError(`${shown(item)} is not a flag`);
  if (item >>> 0 !== item) throw new EncodeRangeError(`${item} is not a mask of 32 bits`);
  return item;
}

// The flag words of a host are few; what a hostile sender makes up is not kept.
const REMEMBERED = 4096;

/**
 * A number whose bits have words: a frozen list of those that are set, lowest first, shared between all values that are
 * alike. Bits without a word are in it as numbers. A value of several bits may have a word too: it must come before the
 * words of its parts.
 */
export function flags<const W extends Words>(
  base: Layout<number>,
  words: W,
): Layout<readonly (keyof W | number)[]> {
  const numbers = new Map(Object.entries(words));
  const remembered = new Map<number, readonly (string | number)[]>();
  // Most often they are those of the message before.
  let lastBits = -1;
  let last: readonly (string | number)[] = [];

  function list(bits: number): readonly (string | number)[] {
    const set: (string | number)[] = [];
    let rest = bits;
    for (const [word, mask] of numbers) {
      if (mask === 0 || (rest & mask) >>> 0 !== mask >>> 0) continue;
      set.push(word);
      rest = (rest & ~mask) >>> 0;
    }
    for (let bit = 1; rest !== 0; bit = (bit << 1) >>> 0) {
      if ((rest & bit) === 0) continue;
      set.push(bit);
      rest = (rest & ~bit) >>> 0;
    }
    return Object.freeze(set);
  }

  return new Layout<readonly (keyof W | number)[]>(
    {
      decode(data, start, _end, depth) {
        const bits = readFixed(base, data, start, depth) as number;
        if (bits === lastBits) return last;
        let known = remembered.get(bits);
        if (known === undefined) {
          known = list(bits);
          if (remembered.size >= REMEMBERED) return known;
          remembered.set(bits, known);
        }
        lastBits = bits;
        return (last = known);
      },
      encode(writer, value: unknown) {
        if (!Array.isArray(value)) throw new EncodeTypeError(`${shown(value)} is not an array of flags`);
        let bits = 0;
        for (const item of value as unknown[]) {
          bits = (bits | maskOf(numberOf(numbers, item) ?? item)) >>> 0;
        }
        base.codec.encode(writer, bits);
      },
    },
    { size: base.size, alignment: base.alignment },
  );
}
