import { describe, expect, it } from 'vitest';

import { checkManifests } from '../../src/rules/manifests.ts';
import { aPackage } from '../packages.ts';

const proto = { name: '@netlink/proto' };

describe('checkManifests', () => {
  it('accepts dependencies on the layers below', () => {
    const dependencies = { '@netlink/sys': 'workspace:^', '@netlink/packet': 'workspace:^' };
    expect(checkManifests([aPackage('packages/netlink-proto', { ...proto, dependencies })])).toEqual([]);
  });

  it.each(['dependencies', 'peerDependencies', 'optionalDependencies'])(
    'rejects others among %s',
    (field) => {
      const manifest = { ...proto, [field]: { '@netlink/rtnetlink': 'workspace:^' } };
      expect(checkManifests([aPackage('packages/netlink-proto', manifest)])).toEqual([
        {
          path: 'packages/netlink-proto/package.json',
          message: 'depends on @netlink/rtnetlink, which @netlink/proto may not',
        },
      ]);
    },
  );

  it('wants a place in the layers for each package', () => {
    expect(checkManifests([aPackage('packages/new', { name: '@netlink/new' })])).toMatchObject([
      { message: '@netlink/new has no place in the layers' },
    ]);
  });
});
