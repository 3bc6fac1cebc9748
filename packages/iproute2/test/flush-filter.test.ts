import { Connection } from '@netlink/proto';
import { FakeKernel } from '@netlink/proto/testing';
import { describe, expect, test } from 'vitest';
import { Handle } from '../src/index.ts';

/** A kernel that answers nothing: what is refused is refused before. */
const handle = new Handle(new Connection(new FakeKernel(() => [])));

const flushing = {
  address: handle.address(),
  neighbour: handle.neighbour(),
  nexthop: handle.nexthop(),
  route: handle.route(),
  rule: handle.rule(),
} as const;

describe.each(Object.entries(flushing))('a flush of %s', (object, handle) => {
  const flush = async (filter?: object): Promise<number> => handle.flush(filter as never);
  test.each(object === 'nexthop' ? [] : [undefined, null, {}])('by %o is refused', async (filter) => {
    await expect(flush(filter as never)).rejects.toThrow(
      new TypeError(`${object} flush: a filter is needed`),
    );
  });
  test('by a key without a value is refused', async () => {
    await expect(flush({ dev: undefined, table: undefined })).rejects.toThrow(
      new TypeError(`${object} flush: a filter is needed`),
    );
  });
});
