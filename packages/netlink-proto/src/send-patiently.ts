import { setTimeout } from 'node:timers/promises';
import { SystemError } from '@netlink/sys';
import type { Transport } from './transport.ts';

const LONGEST_PAUSE = 32;

/** Whether a send failed for want of kernel memory: it may go well a little later. */
export function isWantOfMemory(error: unknown): boolean {
  return error instanceof SystemError && error.code === 'ENOBUFS';
}

/** Send as soon as there is room, and memory in the kernel. */
export async function sendPatiently(transport: Transport, octets: Uint8Array): Promise<void> {
  for (let pause = 1; ; pause = Math.min(LONGEST_PAUSE, pause * 2)) {
    try {
      await transport.send(octets);
      return;
    } catch (error) {
      if (!isWantOfMemory(error)) throw error;
    }
    await setTimeout(pause);
  }
}
