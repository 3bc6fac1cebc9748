import { useNamespace } from '@netlink/kernel-test';
import { afterEach, expect, test, vi } from 'vitest';

const ns = useNamespace({ loopback: true });

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Run a program of this folder on the namespace; returns the lines that it prints. */
async function lines(name: string): Promise<string[]> {
  const printed = vi.spyOn(console, 'log').mockReturnValue(undefined);
  vi.stubGlobal('process', Object.create(process, { argv: { value: ['node', name, ns().path] } }));
  await import(`../${name}.ts`);
  return printed.mock.calls.map((words: unknown[]) => words.join(' '));
}

test('build-a-bridge', async () => {
  await expect(lines('build-a-bridge')).resolves.toEqual([
    expect.stringMatching(/^br0 is link \d+$/),
    'route to 192.0.2.0/24 over br0',
    'route to 198.51.100.0/24 over br0',
    expect.stringMatching(/^link add: .*\(EEXIST\)$/),
  ]);
});

test('list-links', async () => {
  await expect(lines('list-links')).resolves.toContainEqual(
    expect.stringMatching(/^1: lo mtu 65536 .*127\.0\.0\.1\/8/),
  );
});

test('count-routes', async () => {
  await expect(lines('count-routes')).resolves.toContainEqual(
    expect.stringMatching(/^table 255: \d+ routes$/),
  );
});

test('converse', async () => {
  await expect(lines('converse')).resolves.toContainEqual(
    expect.stringMatching(/^1: lo \[up loopback running/),
  );
});

test('read-a-message', async () => {
  const printed = await lines('read-a-message');
  expect(printed[0]).toBe('192.0.2.1 24');
  expect(printed.join('\n')).toContain('eth0:1');
});
