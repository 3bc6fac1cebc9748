/** An entry of an archive: a folder without content, or a file. */
export interface CpioEntry {
  readonly path: string;
  /** Type and permissions, as `st_mode` has them. */
  readonly mode: number;
  readonly content?: Uint8Array;
}

const TRAILER = 'TRAILER!!!';

/** An archive in the format `newc`, as a kernel takes it for its first file system (Documentation/driver-api/early-userspace/buffer-format.rst). */
export function cpio(entries: readonly CpioEntry[]): Buffer {
  const parts = [...entries, { path: TRAILER, mode: 0 }].flatMap(
    ({ path, mode, content }: CpioEntry, index) => {
      const name = Buffer.from(`${path}\0`);
      const fields = [index + 1, mode, 0, 0, 1, 0, content?.length ?? 0, 0, 0, 0, 0, name.length, 0];
      const header = Buffer.from(
        `070701${fields.map((field) => field.toString(16).padStart(8, '0')).join('')}`,
      );
      return [padded(Buffer.concat([header, name])), padded(content ?? new Uint8Array())];
    },
  );
  return Buffer.concat(parts);
}

function padded(octets: Uint8Array): Buffer {
  return Buffer.concat([octets, new Uint8Array(-octets.length & 3)]);
}
