import { align, LITTLE_ENDIAN } from './byte-order.ts';
import { NLA_TYPE_MASK } from './constants.ts';
import type { Layout, Place } from './layout.ts';
import { NLA_HEADER_LENGTH } from './nla-buffer.ts';

/** What a space says of one of its attributes. */
interface Known {
  readonly name: string;
  readonly layout?: Layout<unknown>;
}

/**
 * Which of the attributes between `start` and `end` lies at `offset`. An offset within the value of a nest is followed
 * into it; one that points at the header means the attribute as a whole.
 */
export function locateAttribute(
  data: DataView,
  start: number,
  end: number,
  offset: number,
  known: (type: number, place: number) => Known,
): Place {
  for (let at = start, place = 0; end - at >= NLA_HEADER_LENGTH; place++) {
    const length = data.getUint16(at, LITTLE_ENDIAN);
    if (length < NLA_HEADER_LENGTH || length > end - at) break;
    if (offset >= at && offset < at + length) {
      const { name, layout } = known(data.getUint16(at + 2, LITTLE_ENDIAN) & NLA_TYPE_MASK, place);
      const from = at + NLA_HEADER_LENGTH;
      const within = layout?.codec.locate?.(data, from, at + length, offset);
      if (within === undefined) return { path: [name] };
      return { ...within, path: [name, ...within.path] };
    }
    at += align(length);
  }
  return { path: [] };
}
