import { align, LITTLE_ENDIAN, NETLINK_HEADER_LENGTH } from '@netlink/packet';
import type { Segment } from './segment.ts';

/** Whether a message is meant: its type, and where its payload lies. */
export type Select = (type: number, data: DataView, start: number, end: number) => boolean;

/** Makes a view of a payload. */
export type ViewAt<V> = (data: DataView, start: number, end: number) => V;

/**
 * Views of the messages of one batch. Each is made when its turn comes, and none for who only counts: no memory is taken up by
 * what nobody looks at.
 *
 * ```ts
 * for (const view of views) if (view.table === 100) count++;
 * const [first] = views;
 * const gateways = views.map(({ gateway }) => gateway);
 * ```
 */
export class Views<V> implements Iterable<V> {
  /** How many there are. */
  readonly length: number;
  readonly #segments: readonly Segment[];
  readonly #select: Select | undefined;
  readonly #viewAt: ViewAt<V>;

  /** Those of `segments` that are selected, of which there are `length`; all, if nothing selects. */
  constructor(segments: readonly Segment[], length: number, select: Select | undefined, viewAt: ViewAt<V>) {
    this.length = length;
    this.#segments = segments;
    this.#select = select;
    this.#viewAt = viewAt;
  }

  /** What `make` makes of each view, in order. */
  map<T>(make: (view: V) => T): T[] {
    const made: T[] = [];
    for (const view of this) made.push(make(view));
    return made;
  }

  /** The views, in order. */
  [Symbol.iterator](): Iterator<V, undefined> {
    return iterate(this.#segments, this.#select, this.#viewAt);
  }
}

/** Views of the messages of `segments` that are selected, in order; of all, if nothing selects. */
export function iterate<V>(
  segments: readonly Segment[],
  select: Select | undefined,
  viewAt: ViewAt<V>,
): Iterator<V, undefined> {
  return new ViewIterator(segments, select, viewAt);
}

// No generator, which cannot be compiled into the loop that reads it, so that each view and each result would take up memory.
class ViewIterator<V> implements Iterator<V, undefined> {
  readonly #segments: readonly Segment[];
  readonly #select: Select | undefined;
  readonly #viewAt: ViewAt<V>;
  #next = 0;
  #segment: Segment | undefined;
  #at = 0;

  constructor(segments: readonly Segment[], select: Select | undefined, viewAt: ViewAt<V>) {
    this.#segments = segments;
    this.#select = select;
    this.#viewAt = viewAt;
  }

  next(): IteratorResult<V, undefined> {
    for (;;) {
      const segment = this.#segment;
      if (segment === undefined || this.#at >= segment.end) {
        const following = this.#segments[this.#next++];
        this.#segment = following;
        if (following === undefined) return { done: true, value: undefined };
        this.#at = following.start;
        continue;
      }
      const { data, start } = segment;
      const at = this.#at;
      const end = at + data.getUint32(at, LITTLE_ENDIAN);
      const from = at + NETLINK_HEADER_LENGTH;
      this.#at = align(end - start) + start;
      const select = this.#select;
      if (select === undefined || select(data.getUint16(at + 4, LITTLE_ENDIAN), data, from, end))
        return { done: false, value: this.#viewAt(data, from, end) };
    }
  }
}
