import { expect, test, vi } from 'vitest';
import { WaitList } from '../src/wait-list.ts';

const nothing = (): void => undefined;

test('results go to those who wait in the order in which they came', async () => {
  const list = new WaitList<string>(nothing);
  const first = list.add(undefined, undefined);
  const second = list.add(undefined, undefined);
  expect(list.size).toBe(2);
  list.resolveFirst('a');
  list.rejectFirst(new Error('b'));
  expect(list.size).toBe(0);
  await expect(first).resolves.toBe('a');
  await expect(second).rejects.toThrow('b');
});

test('all at once', async () => {
  const list = new WaitList<number>(nothing);
  const both = [list.add(undefined, undefined), list.add(undefined, undefined)];
  list.resolveAll(7);
  await expect(Promise.all(both)).resolves.toEqual([7, 7]);
  const failed = [list.add(undefined, undefined), list.add(undefined, undefined)];
  list.rejectAll(new Error('gone'));
  await expect(Promise.allSettled(failed)).resolves.toMatchObject([
    { status: 'rejected' },
    { status: 'rejected' },
  ]);
});

test('nobody waits: nothing happens', () => {
  const list = new WaitList<string>(nothing);
  list.resolveFirst('a');
  list.rejectFirst(new Error('b'));
  expect(list.first).toBeUndefined();
});

test('the task of the first is known', () => {
  const list = new WaitList<void, string>(nothing);
  void list.add('one', undefined);
  void list.add('two', undefined);
  expect(list.first).toBe('one');
});

test('an abort takes one out of the middle', async () => {
  const onAbort = vi.fn();
  const list = new WaitList<string>(onAbort);
  const controller = new AbortController();
  const first = list.add(undefined, undefined);
  const second = list.add(undefined, controller.signal);
  const third = list.add(undefined, undefined);
  controller.abort('enough');
  await expect(second).rejects.toMatchObject({ name: 'AbortError', code: 'ABORT_ERR', cause: 'enough' });
  expect(onAbort).toHaveBeenCalledOnce();
  expect(list.size).toBe(2);
  list.resolveAll('x');
  await expect(Promise.all([first, third])).resolves.toEqual(['x', 'x']);
});

test('a settled waiter leaves nothing on its signal', async () => {
  const list = new WaitList<string>(nothing);
  const { signal } = new AbortController();
  const removed = vi.spyOn(signal, 'removeEventListener');
  const resolved = list.add(undefined, signal);
  list.resolveFirst('a');
  const rejected = list.add(undefined, signal);
  list.rejectFirst(new Error('b'));
  await Promise.allSettled([resolved, rejected]);
  expect(removed).toHaveBeenCalledTimes(2);
});
