import { shown } from './encode-error.ts';

const ROW = 16;
const MOST_ROWS = 16;
const MOST_ITEMS = 64;

/** Indented lines of text; values of any size take a bounded number of them. */
export class Listing {
  readonly #lines: string[] = [];

  /** Append a line. */
  line(depth: number, text: string): void {
    this.#lines.push(`${'  '.repeat(depth)}${text}`);
  }

  /** Append octets in rows: where they lie, their digits, and their ASCII characters. */
  octets(depth: number, octets: Uint8Array): void {
    for (let at = 0; at < Math.min(octets.length, ROW * MOST_ROWS); at += ROW) {
      const row = octets.subarray(at, at + ROW);
      const offset = at.toString(16).padStart(4, '0');
      this.line(depth, `${offset}  ${digits(row).padEnd(3 * ROW - 1)}  ${characters(row)}`);
    }
    const left = octets.length - ROW * MOST_ROWS;
    if (left > 0) this.line(depth, `… ${left} octets more`);
  }

  /** Append a value under its label, in as many lines as it needs. */
  value(depth: number, label: string, value: unknown): void {
    if (value instanceof Uint8Array) {
      if (value.length <= ROW) {
        this.line(depth, `${label}: ${digits(value) || 'empty'}`);
      } else {
        this.line(depth, `${label}: ${value.length} octets`);
        this.octets(depth + 1, value);
      }
    } else if (typeof value !== 'object' || value === null) {
      this.line(depth, `${label}: ${word(value)}`);
    } else {
      this.#entries(depth, label, value);
    }
  }

  #entries(depth: number, label: string, value: object): void {
    const entries = Object.entries(value as Readonly<Record<string, unknown>>);
    const first = entries.slice(0, MOST_ITEMS);
    const left = entries.length - first.length;
    if (Array.isArray(value) && first.every(([, item]) => typeof item !== 'object')) {
      const items = first.map(([, item]) => word(item));
      if (left > 0) items.push(`… ${left} more`);
      this.line(depth, `${label}: ${items.join(', ') || 'none'}`);
      return;
    }
    this.line(depth, entries.length > 0 ? `${label}:` : `${label}: empty`);
    for (const [key, item] of first) this.value(depth + 1, key, item);
    if (left > 0) this.line(depth + 1, `… ${left} more`);
  }

  /** All of it. */
  toString(): string {
    return this.#lines.map((line) => `${line}\n`).join('');
  }
}

function digits(octets: Uint8Array): string {
  return Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join(' ');
}

function characters(octets: Uint8Array): string {
  return Array.from(octets, (octet) =>
    octet >= 0x20 && octet < 0x7f ? String.fromCharCode(octet) : '.',
  ).join('');
}

// Words and addresses are read best as they are; what could be taken for something else is quoted.
const PLAIN = /^(?=.*[^\d-])[\w.:/-]{1,64}$/;

function word(value: unknown): string {
  return typeof value === 'string' && PLAIN.test(value) ? value : shown(value);
}
