import { EncodeRangeError } from './encode-error.ts';
import type { Layout } from './layout.ts';
import { Writer } from './writer.ts';

/** Whether `value`, read from the octets between `start` and `end`, would be written as just those. */
export function rewrites(
  layout: Layout<unknown>,
  value: unknown,
  data: DataView,
  start: number,
  end: number,
): boolean {
  const writer = new Writer(end - start);
  try {
    layout.codec.encode(writer, value);
  } catch (error) {
    // What was read may be longer than what we would ever write.
    if (error instanceof EncodeRangeError) return false;
    throw error;
  }
  const octets = writer.finish();
  return (
    octets.length === end - start && octets.every((octet, index) => octet === data.getUint8(start + index))
  );
}
