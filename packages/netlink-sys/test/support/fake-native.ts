import { drainHead, type NativeSocket, received, receivedFlag } from '../../src/native.ts';

/** A datagram of `length` octets that all have its number (from 1), or an error. */
export interface Script {
  readonly length?: number;
  readonly errno?: number;
  readonly flags?: number;
  readonly port?: number;
  readonly groups?: number;
  readonly group?: number;
  readonly nsid?: number;
  readonly pid?: number;
  readonly uid?: number;
  readonly gid?: number;
}

const SMALL = 2048;
const MIN_SLAB_ROOM = 32_768;
const EAGAIN = 11;

const aligned = (length: number): number => (length + 7) & ~7;

/** Receives what a script says, by the rules of native/receive.cc. */
export class FakeNative implements NativeSocket {
  readonly #script: readonly Script[];
  #next = 0;
  #datagrams = 0;
  #overflow = new Uint8Array(0);

  constructor(script: readonly Script[]) {
    this.#script = script;
  }

  drain(slab: Uint8Array, pool: Uint8Array, words: Uint32Array): number {
    const limit = Math.min(words[drainHead.LIMIT]!, (words.length - drainHead.WORDS) / received.WORDS);
    const slabStart = words[drainHead.SLAB]!;
    const poolStart = words[drainHead.POOL]!;
    let slabAt = slabStart;
    let poolAt = poolStart;
    let count = 0;
    let error = 0;
    while (count < limit && slab.length - slabAt >= MIN_SLAB_ROOM && pool.length - poolAt >= SMALL) {
      const each = this.#script[this.#next++] ?? { errno: EAGAIN };
      if (each.errno !== undefined) {
        error = each.errno;
        break;
      }
      const octets = new Uint8Array(each.length ?? 0).fill(++this.#datagrams);
      let flags = each.flags ?? 0;
      // Counted from where this call began to fill.
      let offset = slabAt - slabStart;
      const room = slab.length - slabAt;
      if (octets.length <= SMALL) {
        flags |= receivedFlag.IN_POOL;
        offset = poolAt - poolStart;
        pool.set(octets, poolAt);
        poolAt = Math.min(poolAt + aligned(octets.length), pool.length);
      } else {
        slab.set(octets.subarray(0, room), slabAt);
        slabAt = Math.min(slabAt + aligned(octets.length), slab.length);
      }
      const { port = 0, groups = 0, group = 0, nsid = 0, pid = 0, uid = 0, gid = 0 } = each;
      const spilled = octets.length > room;
      if (spilled) {
        flags |= receivedFlag.SPILLED;
        this.#overflow = octets.subarray(room);
      }
      words.set(
        [offset, octets.length, flags, port, groups, group, nsid, pid, uid, gid],
        drainHead.WORDS + count++ * received.WORDS,
      );
      if (spilled) break;
    }
    words[drainHead.ERROR] = error;
    words[drainHead.SLAB] = slabAt;
    words[drainHead.POOL] = poolAt;
    words[drainHead.DATAGRAMS] = count;
    return count;
  }

  spill(target: Uint8Array): number {
    target.set(this.#overflow);
    return 0;
  }

  open = unused;
  adopt = unused;
  duplicate = unused;
  fd = unused;
  close = unused;
  bind = unused;
  connect = unused;
  address = unused;
  setNonBlocking = unused;
  send = unused;
  sendTo = unused;
  receive = unused;
  getOption = unused;
  setOption = unused;
  memberships = unused;
  attachFilter = unused;
  watch = unused;
  setRef = unused;
}

function unused(): never {
  throw new Error('fake: not for this');
}
