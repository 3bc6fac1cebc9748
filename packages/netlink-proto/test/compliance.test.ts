import { describe, expect, test } from 'vitest';
import { Connection } from '../src/index.ts';
import { compliance, FakeKernel } from '../src/testing/index.ts';
import { linkKernel } from './support/link-kernel.ts';

describe('with a fake kernel', () => {
  test.each(compliance)('$name', async ({ run }) => {
    await run((options) => new Connection(linkKernel(), options));
  });
});

test('a peer that only acknowledges does not comply', async () => {
  const [get] = compliance;
  const open = (): Connection => new Connection(new FakeKernel((_request, replies) => [replies.ack()]));
  await expect(get!.run(open)).rejects.toMatchObject({ name: 'AssertionError' });
});
