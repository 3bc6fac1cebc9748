import { expect, test } from 'vitest';
import { CommandError, run } from '../src/command.ts';

test('the output of a command is returned', async () => {
  expect(await run('printf', ['%s', 'text'])).toBe('text');
});

test('input reaches the command', async () => {
  expect(await run('cat', [], { input: 'lines\n' })).toBe('lines\n');
});

test('a command that fails is an error with its status and its standard error output', async () => {
  const error = await run('sh', ['-c', 'echo why >&2; exit 3']).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(CommandError);
  expect(error).toMatchObject({ code: 'ERR_COMMAND_FAILED', status: 3, stderr: 'why' });
  expect((error as Error).message).toBe('sh -c echo why >&2; exit 3: why');
});

test('a command that does not exist is an error without status', async () => {
  await expect(run('/nonexistent/command', [])).rejects.toMatchObject({
    name: 'CommandError',
    status: undefined,
  });
});

test('a command that takes too long is killed', async () => {
  await expect(run('sleep', ['60'], { timeout: 20 })).rejects.toThrow('sleep 60: killed after 20 ms');
});
