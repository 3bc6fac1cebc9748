import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { declaredIn, networkOptions } from '../../src/engine/kconfig.ts';

test('options and menus of options are declared', () => {
  expect(
    declaredIn('menuconfig NET\n\tbool\nconfig VLAN_8021Q\n  config INNER\n# config NOT\n'),
  ).toStrictEqual(['NET', 'VLAN_8021Q', 'INNER']);
});

test('Debian decides about what the network declares, the lab about the rest', () => {
  const source = mkdtempSync(join(tmpdir(), 'kernel-lab-'));
  try {
    const files = {
      'net/Kconfig': 'config TIPC\nconfig BT\nconfig NET_DEBUG_X\n',
      'net/bluetooth/Kconfig': 'config BLUE\n',
      'drivers/net/Kconfig': 'config BONDING\n',
      'drivers/net/can/Kconfig': '',
    };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(source, path, '..'), { recursive: true });
      writeFileSync(join(source, path), text);
    }
    writeFileSync(
      join(source, 'config'),
      'CONFIG_TIPC=m\nCONFIG_BT=m\nCONFIG_NET_DEBUG_X=y\nCONFIG_BLUE=m\nCONFIG_BONDING=m\nCONFIG_E1000=m\n',
    );
    const options = networkOptions(source, join(source, 'config'), '6.18').split('\n');
    expect(options.slice(0, 2)).toStrictEqual(['CONFIG_TIPC=m', 'CONFIG_BONDING=m']);
    expect(options).toEqual(
      expect.arrayContaining(['CONFIG_HOSTFS=y', 'CONFIG_NETDEVSIM=m', 'CONFIG_SMP=n']),
    );
    // Later lines win.
    expect(options.filter((line) => line.startsWith('CONFIG_PFCP=')).at(-1)).toBe('CONFIG_PFCP=n');
    expect(options.join(' ')).not.toMatch(/CONFIG_(?:BT|BLUE|NET_DEBUG_X|E1000)=/);
  } finally {
    rmSync(source, { recursive: true });
  }
});
