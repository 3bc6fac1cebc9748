import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describeKernel, namedNamespaces, useNamespace } from '@netlink/kernel-test';
import { afterEach, expect, test } from 'vitest';
import { nlip, outcomeOf } from '../support/nlip.ts';

const ns = useNamespace();
const names = ['a', 'b'].map((letter) => `cli-netns-${process.pid}-${letter}`) as [string, string];
const [a, b] = names;
// A namespace keeps its id for a while after it went.
let lastId = 100;
const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const loader = new URL('../../../../scripts/typescript.mjs', import.meta.url).href;

describeKernel('nlip netns', { needs: [namedNamespaces] }, () => {
  afterEach(async () => {
    const list = await nlip(ns(), 'netns');
    for (const name of names) if (list.includes(name)) await nlip(ns(), `netns del ${name}`);
  });

  test.each(['netns', '-json netns list', '-json -pretty netns', 'netns list-id', '-json netns list-id'])(
    'nlip %s says what ip says',
    async (line) => {
      await nlip(ns(), `netns add ${a}`);
      await nlip(ns(), `netns add ${b}`);
      await nlip(ns(), `netns set ${a} ${++lastId}`);
      await nlip(ns(), `netns set ${b} auto`);
      expect(ofOurs(await nlip(ns(), line))).toEqual(ofOurs(await ns().ip(line)));
    },
  );

  test('ids of another namespace', async () => {
    await nlip(ns(), `netns add ${a}`);
    await nlip(ns(), `netns add ${b}`);
    await nlip(ns(), `netns set ${a} 5`);
    await nlip(ns(), `netns set ${b} 6`);
    await outcomeOf(['-netns', a, 'netns', 'set', b, '9']);
    for (const line of [
      'netns list-id target-nsid 5',
      '-json netns list-id target-nsid 5',
      'netns list-id nsid 6',
    ])
      expect(await nlip(ns(), line)).toBe(await ns().ip(line));
  });

  test('who is where', async () => {
    await nlip(ns(), `netns attach ${a} ${ns().pid}`);
    expect(await nlip(ns(), `netns identify ${ns().pid}`)).toBe(`${a}\n`);
    expect((await nlip(ns(), `netns pids ${a}`)).split('\n')).toContain(String(ns().pid));
    const listed = await nlip(ns(), 'netns identify');
    expect(listed).not.toContain(a);
  });

  test('a program in a namespace takes the place of nlip', async () => {
    await nlip(ns(), `netns add ${a}`);
    const flags = ['--conditions=@netlink/source', '--import', loader, main];
    const child = spawn(process.execPath, [
      ...flags,
      'netns',
      'exec',
      a,
      'sh',
      '-c',
      'cd /sys/class/net && ls -d */; exit 3',
    ]);
    const [output, errors, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close'),
    ]);
    expect({ output, errors, code }).toEqual({ output: 'lo/\n', errors: '', code: 3 });
  });

  test('errors', async () => {
    const failed = async (line: string): Promise<string> => (await outcomeOf(line.split(' '))).errors;
    expect(await failed(`netns del ${a}`)).toContain('no such network namespace (ENOENT, unlink)');
    expect(await failed('-all netns add')).toContain('netns add: a namespace has to be named');
    expect(await failed('netns add')).toContain('netns add: a value is missing');
    expect(await failed(`netns set ${a} x`)).toContain('netns set: "x" is no number');
    expect(await failed(`netns set ${a} -4`)).toContain('id: -4 is none');
    expect(await failed(`netns add ${a} b`)).toContain('netns: "b" is unknown');
    expect(await failed('netns list-id x')).toContain('netns list-id: "x" is unknown');
    expect(await failed('netns list-id nsid 12345')).toContain('there is no id 12345');
    expect(await failed('netns list-id target-nsid 12345')).toContain('EINVAL');
  });
});

/** What an output says of our names: others may be made and deleted meanwhile. */
function ofOurs(output: string): unknown {
  if (!output.startsWith('['))
    return output.split('\n').filter((line) => names.some((name) => line.includes(name)));
  return (JSON.parse(output) as { name: string }[]).filter(({ name }) => names.includes(name));
}
