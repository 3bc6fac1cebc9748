import { kernelTest, useNamespace } from '@netlink/kernel-test';
import { expect } from 'vitest';
import { canLoad, runWithPrograms } from '../programs/with-programs.ts';

const TYPES = 'lwt_in,lwt_out,lwt_xmit';

const ns = useNamespace({
  async setup(space) {
    await space.ipBatch([
      'link add b0 type veth peer name b1',
      'link set b0 up',
      'link set b1 up',
      'address add 192.0.2.1/24 dev b0',
      'address add 2001:db8::1/64 dev b0 nodad',
    ]);
  },
});

// Written by descriptor, read by name.
for (const [family, dst, via] of [
  ['-4', '198.51.100.0/24', '192.0.2.9'],
  ['-6', '2001:db8:1::/48', '2001:db8::9'],
] as const)
  kernelTest(`packets to ${dst} pass programs`, { needs: canLoad(TYPES) }, async () => {
    const script = new URL('./programs/add-bpf-route.ts', import.meta.url);
    const told = await runWithPrograms(TYPES, script, [ns().path, dst, via]);
    expect(JSON.parse(told)).toEqual({
      type: 'bpf',
      in: { name: 'coming' },
      out: { name: 'going' },
      xmit: { name: 'sent' },
    });
    expect(await ns().ip(`${family} route show ${dst}`)).toContain(
      `${dst}  encap bpf in coming out going xmit sent via ${via} dev b0`,
    );
  });
