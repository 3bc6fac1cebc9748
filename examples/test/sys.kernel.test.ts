import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';

const ns = useNamespace();
const loader = new URL('../../scripts/typescript.mjs', import.meta.url);

/** Start a program of this folder; `lines` are those that it prints, as they come. */
function start(
  name: string,
  args: readonly string[],
): { lines: AsyncIterator<string>; end: Promise<string> } {
  const file = fileURLToPath(new URL(`../${name}.ts`, import.meta.url));
  const flags = ['--conditions=@netlink/source', '--import', loader.href];
  const child = spawn(process.execPath, [...flags, file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const errors = text(child.stderr);
  const end = once(child, 'close').then(async ([code]) => `${String(code)} ${await errors}`);
  return { lines: createInterface(child.stdout)[Symbol.asyncIterator](), end };
}

/** All lines of a program that ends by itself. */
async function run(name: string, args: readonly string[] = []): Promise<string[]> {
  const { lines, end } = start(name, args);
  const all: string[] = [];
  for (let next = await lines.next(); next.done !== true; next = await lines.next()) all.push(next.value);
  expect(await end).toBe('0 ');
  return all;
}

test('sys-chat', async () => {
  expect(await run('sys-chat')).toEqual([
    'bob hears "hello bob"',
    'ada hears "hello ada" from bob',
    'bob hears "is anybody there?" in group 1, from ada',
    'it was sent by this process',
  ]);
});

test('sys-other-namespace', async () => {
  await ns().ip('link add one type veth peer name two');
  const links = await ns().ipJson('link show');
  expect(await run('sys-other-namespace', [ns().path])).toEqual([
    'still in the same namespace: yes',
    `links there: ${links.length}`,
    'links here: some',
  ]);
});

test('sys-watch-uevents', async () => {
  const { lines, end } = start('sys-watch-uevents', [ns().path, 'awaited']);
  expect(await lines.next()).toMatchObject({ value: 'listening' });
  await ns().ip('link add awaited type veth peer name its-peer');
  const printed: string[] = [];
  for (let next = await lines.next(); next.done !== true; next = await lines.next()) printed.push(next.value);
  expect(printed).toContain('add@/devices/virtual/net/awaited (net)');
  expect(await end).toBe('0 ');
});
