import { LabError } from '../lab-error.ts';

// Documentation/arch/x86/boot.rst: setup_sects, header, payload_offset, payload_length
const SETUP_SECTS = 0x1f1;
const HEADER = 0x202;
const PAYLOAD_OFFSET = 0x248;
const PAYLOAD_LENGTH = 0x24c;
const SECTOR = 512;

/**
 * The compressed kernel within a bzImage. Uncompressed it is an ELF file, which QEMU boots through its PVH note: under
 * emulation that saves the seconds that the guest would take to uncompress itself.
 *
 * @throws {@link LabError} if it is no bzImage.
 */
export function payloadOf(image: Uint8Array): Uint8Array {
  const view = Buffer.from(image.buffer, image.byteOffset, image.byteLength);
  if (view.length < PAYLOAD_LENGTH + 4 || view.toString('latin1', HEADER, HEADER + 4) !== 'HdrS')
    throw new LabError('kernel: the image is no bzImage');
  const start = ((view[SETUP_SECTS] ?? 0) + 1) * SECTOR + view.readUInt32LE(PAYLOAD_OFFSET);
  // The last four octets are the uncompressed size.
  const end = start + view.readUInt32LE(PAYLOAD_LENGTH) - 4;
  if (end <= start || end > view.length) throw new LabError('kernel: the image is cut off');
  return image.subarray(start, end);
}
