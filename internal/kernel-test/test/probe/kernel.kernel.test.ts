import { expect, test } from 'vitest';
import {
  congestionControl,
  encap,
  kernelVersion,
  linkKind,
  routeTables,
  sysctl,
} from '../../src/probe/kernel.ts';
import { describeKernel } from '../../src/vitest/kernel-test.ts';

describeKernel('probes of the kernel', {}, () => {
  test('what every kernel in question has is found', async () => {
    expect(await linkKind('veth')()).toEqual({ ok: true });
    expect(await routeTables()).toEqual({ ok: true });
    expect(await sysctl('net/ipv4/ip_forward')()).toEqual({ ok: true });
    expect(await congestionControl('reno')()).toEqual({ ok: true });
  });

  test('what no kernel has is not', async () => {
    expect(await linkKind('nosuchkind')()).toMatchObject({
      ok: false,
      reason: expect.stringContaining('links of kind nosuchkind cannot be made (') as string,
    });
    expect(await congestionControl('nosuch')()).toMatchObject({ ok: false });
    expect(await sysctl('net/ipv4/nosuch')()).toMatchObject({ ok: false });
  });

  test('two askers share an answer', () => {
    expect(linkKind('veth')).toBe(linkKind('veth'));
    expect(encap('ip')).toBe(encap('ip'));
  });

  test('the version of the kernel has two numbers', () => {
    expect(kernelVersion()).toMatch(/^\d+\.\d+$/);
  });
});
