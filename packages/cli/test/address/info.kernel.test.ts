import { connect } from '@netlink/iproute2';
import { kernelTest, sameTwice, useNamespace, withoutTicks, linkKind } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { addressJson } from '../../src/address/json.ts';
import { compactJson } from '../../src/json.ts';
import { ADDRESSES, LINKS } from './scene.ts';

const ns = useNamespace({
  needs: [linkKind('dummy')],
  setup: async (space) => {
    await space.ipBatch([...LINKS, ...ADDRESSES.map((address) => `address add ${address}`)]);
  },
});

async function oracleInfo(): Promise<string[]> {
  const links = await ns().ipJson<{ addr_info: unknown[] }[]>('address show');
  return links.flatMap(({ addr_info }) => addr_info.map((info) => JSON.stringify(withoutTicks(info))));
}

test('every address is what ip says, octet by octet', async () => {
  using handle = connect({ netns: ns().path });
  const { oracle, ours } = await sameTwice(oracleInfo, async () =>
    (await handle.address().get().toArray()).map((address) =>
      JSON.stringify(withoutTicks(JSON.parse(compactJson(addressJson(address, { numeric: false }))))),
    ),
  );
  expect(oracle.length).toBeGreaterThan(ADDRESSES.length);
  expect(ours.sort()).toEqual(oracle.sort());
});

kernelTest('what was read can be made again', { needs: [] }, async () => {
  using handle = connect({ netns: ns().path });
  const before = (await oracleInfo()).sort();
  const addresses = await handle.address().get({ dev: 'd0' }).toArray();
  await handle.address().flush({ dev: 'd0' });
  expect(await handle.address().get({ dev: 'd0' }).toArray()).toEqual([]);
  await handle.address().addAll(addresses);
  expect((await oracleInfo()).sort()).toEqual(before);
});
