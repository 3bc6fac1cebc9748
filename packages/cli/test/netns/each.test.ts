import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { Arguments } from '../../src/arguments.ts';
import type { CommandContext } from '../../src/command.ts';
import { changeAll } from '../../src/netns/each.ts';

const [, program = ''] = process.argv;

afterEach(() => {
  process.argv[1] = program;
});

/** What is done to three namespaces, and written meanwhile. */
function three(): { context: CommandContext; done: string[] } {
  const done: string[] = [];
  const netns = {
    get: () => ({ toArray: () => Promise.resolve(['one', 'two', 'three'].map((name) => ({ name }))) }),
    del: (name: string) => Promise.resolve(void done.push(name)),
  };
  const context = { handle: { netns: () => netns }, write: (text: string) => void done.push(text) };
  return { context: context as unknown as CommandContext, done };
}

test('all are deleted', async () => {
  const { context, done } = three();
  await changeAll('delete', new Arguments([]), context);
  expect(done).toEqual(['one', 'two', 'three']);
});

test('a program is run in each, and who failed is told in the end', async () => {
  const { context, done } = three();
  process.argv[1] = fileURLToPath(new URL('programs/fails-in-two.mjs', import.meta.url));
  const running = changeAll('exec', new Arguments(['ls', '-l']), context);
  await expect(running).rejects.toThrow(/^netns exec: ls failed in two$/);
  expect(done).toEqual(['one', 'two', 'three'].map((name) => `\nnetns: ${name}\n`));
});

test('what needs a name', async () => {
  await expect(changeAll('add', new Arguments(['x']), three().context)).rejects.toThrow(
    'netns add: a namespace has to be named',
  );
  await expect(changeAll('exec', new Arguments([]), three().context)).rejects.toThrow('netns exec: a value');
});
