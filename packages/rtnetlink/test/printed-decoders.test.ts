import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { capturedMessages } from '@netlink/kernel-test';
import type * as packetOf from '@netlink/packet';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { mutate, randomOf } from './support/fuzz.ts';

type Packet = Pick<typeof packetOf, 'NetlinkBuffer' | 'usePrinted'>;
type Printed = packetOf.Printed;
type Read = (octets: Uint8Array) => string;

let interpreted: Read;
let printed: Read;
let text: string;
let folder: string;

/** A fresh copy of the packages, which reads a message as text: keys in their order, octets and all. */
async function copy(prepare?: (packet: Packet) => void): Promise<Read> {
  vi.resetModules();
  const packet = await import('@netlink/packet');
  prepare?.(packet);
  const { RtnlMessage } = await import('../src/index.ts');
  return (octets) => {
    try {
      const message = RtnlMessage.decode(packet.NetlinkBuffer.checked(octets));
      return inspect(message, { depth: null, maxArrayLength: null, maxStringLength: null });
    } catch (error) {
      return String(error);
    }
  };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'printed-'));
  vi.resetModules();
  const { printDecoders } = await import('@netlink/packet');
  text = await printDecoders(() => import('../src/index.ts'));
  const file = join(folder, 'printed.mjs');
  writeFileSync(file, text);
  const module = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { printed: Printed };
  interpreted = await copy();
  printed = await copy((packet) => {
    packet.usePrinted(module.printed);
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const captured = capturedMessages().map(({ octets }) => octets);

describe('printed decoders', () => {
  test('are there for what is declared', () => {
    expect(text).toContain(',ifname 3 ');
    expect(text).toContain('values.multipath = ');
    expect(text).toContain('"rxPackets 0 ');
  });

  test('hold no code that comes from a value', () => {
    expect(text).not.toMatch(/eval|Function\(|import|require/);
  });

  test('read captured messages as the interpreter does', () => {
    expect(captured.length).toBeGreaterThan(1000);
    for (const octets of captured) expect(printed(octets)).toBe(interpreted(octets));
  });

  test('read mutated messages as the interpreter does', () => {
    const seed = Date.now();
    const random = randomOf(seed);
    for (let run = 0; run < 5000; run++) {
      const octets = changed(captured[random(captured.length)]!, random);
      expect(printed(octets), `seed ${seed}, run ${run}`).toBe(interpreted(octets));
    }
  });
});

/** Change what follows the header; its length stays that of the message. */
function changed(octets: Uint8Array, random: (limit: number) => number): Uint8Array {
  const payload = mutate(octets.subarray(16), random);
  const message = new Uint8Array(16 + payload.length);
  message.set(octets.subarray(0, 16));
  message.set(payload, 16);
  new DataView(message.buffer).setUint32(0, message.length, true);
  return message;
}
