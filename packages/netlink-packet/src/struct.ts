import { windowOf } from './byte-order.ts';
import { Declarations } from './declared.ts';
import { inside, truncated } from './decode-error.ts';
import { EncodeTypeError, shown, within } from './encode-error.ts';
import { type Codec, Layout, readFixed } from './layout.ts';
import { type PrintedStruct, printedStruct } from './printed.ts';
import type { Writer } from './writer.ts';

/** All structs, as they are declared. */
export const declaredStructs: Declarations<StructLayout<Fields>> = new Declarations();

/** A field that older kernels do not have: a struct may end before it. */
export class OptionalField<out T> {
  declare readonly '~type': T;
  /** How the field is laid out where it is there. */
  readonly layout: Layout<T>;

  constructor(layout: Layout<T>) {
    this.layout = layout;
  }
}

/** Declare that a struct may end before this field. Only optional fields may follow it. */
export function optional<T>(layout: Layout<T>): OptionalField<T> {
  return new OptionalField(layout);
}

/** The fields of a struct, in the order of C. */
export type Fields = Readonly<Record<string, Layout<unknown> | OptionalField<unknown>>>;

type Always<F extends Fields> = { [K in keyof F]: F[K] extends OptionalField<unknown> ? never : K }[keyof F];

/** What a struct is read as and written from. A struct that is longer than ours keeps the rest in `$tail`. */
export type StructValues<F extends Fields> = { -readonly [K in Always<F>]: F[K]['~type'] } & {
  -readonly [K in Exclude<keyof F, Always<F>>]?: F[K]['~type'];
} & { $tail?: Uint8Array };

interface Field {
  readonly name: string;
  readonly offset: number;
  readonly end: number;
  /** How long a struct that has the field is at least. */
  needs: number;
  readonly layout: Layout<unknown>;
}

/** How {@link struct} lays the fields out. */
export interface StructOptions {
  /** Leave no gaps between fields: `__attribute__((packed))`. */
  readonly packed?: boolean;
}

/** A C struct: the layout of its fields at their natural alignment, gaps zero. */
export class StructLayout<F extends Fields> extends Layout<StructValues<F>> {
  /** Where each field lies. */
  readonly fields: readonly Readonly<Field>[];

  constructor(declared: F, options: StructOptions = {}) {
    const { fields, size, alignment, least } = layOut(declared, options.packed === true);
    super(codecOf(fields, size, least), { size, alignment, elastic: true });
    this.fields = fields;
    declaredStructs.add(this);
  }

  /** Where the field lies within the struct, in octets: `offsetof`. */
  offsetOf(name: keyof F & string): number {
    const field = this.fields.find((candidate) => candidate.name === name);
    if (field === undefined) throw new TypeError(`${name} is no field of the struct`);
    return field.offset;
  }
}

/** Declare a C struct. */
export function struct<const F extends Fields>(fields: F, options?: StructOptions): StructLayout<F> {
  return new StructLayout(fields, options);
}

function layOut(
  declared: Fields,
  packed: boolean,
): { fields: Field[]; size: number; alignment: number; least: number } {
  const fields: Field[] = [];
  let at = 0;
  let alignment = 1;
  let least = -1;
  for (const [name, entry] of Object.entries(declared)) {
    const isOptional = entry instanceof OptionalField;
    const layout = isOptional ? entry.layout : entry;
    if (layout.size < 0) throw new TypeError(`${name}: a field of a struct needs a fixed size`);
    if (isOptional && least < 0) least = at;
    if (!isOptional && least >= 0)
      throw new TypeError(`${name}: follows an optional field and is not optional`);
    const step = packed ? 1 : layout.alignment;
    const offset = Math.ceil(at / step) * step;
    at = offset + layout.size;
    alignment = Math.max(alignment, step);
    fields.push({ name, offset, end: at, needs: at, layout });
  }
  const size = Math.ceil(at / alignment) * alignment;
  // A struct ends with the gap that aligns the next one: its last field is not there without it.
  const last = fields.at(-1);
  if (last !== undefined) last.needs = size;
  return { fields, size, alignment, least: least < 0 ? size : least };
}

function codecOf<T>(fields: readonly Field[], size: number, least: number): Codec<T> {
  const known = new Set(['$tail', ...fields.map((field) => field.name)]);

  // Looked up when it is first needed; null if there is none.
  let printed: PrintedStruct | null | undefined;

  function decode(data: DataView, start: number, end: number, depth: number): T {
    if (end - start !== size) return interpret(data, start, end, depth);
    printed ??= printedStruct(fields) ?? null;
    if (printed === null) return interpret(data, start, end, depth);
    try {
      return printed(data, start, depth) as T;
    } catch {
      return interpret(data, start, end, depth);
    }
  }

  function interpret(data: DataView, start: number, end: number, depth: number): T {
    const room = end - start;
    if (room < least) throw truncated('struct', least, room);
    const values: Record<string, unknown> = {};
    let covered = 0;
    let name = '';
    try {
      for (const field of fields) {
        if (field.needs > room) break;
        name = field.name;
        const from = start + field.offset;
        values[name] = readFixed(field.layout, data, from, depth);
        covered = field.needs;
      }
    } catch (error) {
      throw inside(error, name);
    }
    if (covered < room) values['$tail'] = windowOf(data, start + covered, end);
    return values as T;
  }

  function checkNames(values: Record<string, unknown>): void {
    for (const name in values) {
      if (!known.has(name)) throw within(new EncodeTypeError('is no field of the struct'), name);
    }
  }

  function encode(writer: Writer, value: unknown): void {
    if (typeof value !== 'object' || value === null)
      throw new EncodeTypeError(`${shown(value)} is not an object`);
    const values = value as Record<string, unknown>;
    checkNames(values);
    const start = writer.length;
    for (const field of written(fields, values, least)) {
      writer.fill(start, field.offset);
      writeField(writer, field, values[field.name]);
      if (field.needs === size) writer.fill(start, size);
    }
    const tail = values['$tail'];
    if (tail instanceof Uint8Array) writer.bytes(tail);
  }

  return { decode, encode };
}

/** The fields to write: those that every kernel has, and as many of the others as lead up to the last one given. */
function written(fields: readonly Field[], values: Record<string, unknown>, least: number): readonly Field[] {
  let count = fields.length;
  while (count > 0 && fields[count - 1]!.end > least && values[fields[count - 1]!.name] === undefined)
    count--;
  return count === fields.length ? fields : fields.slice(0, count);
}

function writeField(writer: Writer, field: Field, value: unknown): void {
  if (value === undefined) {
    writer.zeros(field.layout.size);
    return;
  }
  const start = writer.length;
  try {
    field.layout.codec.encode(writer, value);
    // A nested struct may have been given without its last fields; within a struct it takes its whole room.
    writer.fill(start, field.layout.size);
  } catch (error) {
    throw within(error, field.name);
  }
}
