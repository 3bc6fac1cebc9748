import { expect, test } from 'vitest';
import { payloadOf } from '../../src/engine/vmlinux.ts';

function image({ setup = 1, offset = 8, payload = 'xz stream' } = {}): Buffer {
  const octets = Buffer.alloc((setup + 1) * 512 + offset + payload.length + 4 + 16);
  octets[0x1f1] = setup;
  octets.write('HdrS', 0x202);
  octets.writeUInt32LE(offset, 0x248);
  octets.writeUInt32LE(payload.length + 4, 0x24c);
  octets.write(payload, (setup + 1) * 512 + offset);
  return octets;
}

test.each([{}, { setup: 3, offset: 0 }])('%o', (shape) => {
  expect(Buffer.from(payloadOf(image(shape))).toString()).toBe('xz stream');
});

test('what is no bzImage is refused', () => {
  expect(() => payloadOf(Buffer.alloc(100))).toThrow('kernel: the image is no bzImage');
  expect(() => payloadOf(image().fill(0, 0x202, 0x206))).toThrow('kernel: the image is no bzImage');
});

test('what is cut off is refused', () => {
  expect(() => payloadOf(image().subarray(0, -24))).toThrow('kernel: the image is cut off');
});
