import { expect, test } from 'vitest';
import { takesColours } from '../src/colours.ts';
import { COLOURED, PLAIN, styledAddress } from '../src/style.ts';

test.each([
  [true, {}, true],
  [true, { TERM: 'xterm' }, true],
  [true, { NO_COLOR: '' }, true],
  [true, { NO_COLOR: '1' }, false],
  [true, { TERM: 'dumb' }, false],
  [false, { TERM: 'xterm' }, false],
])('terminal: %j, environment: %j', (isTerminal, environment, expected) => {
  expect(takesColours(isTerminal, environment)).toBe(expected);
});

test('an address has the colour of its family', () => {
  expect(styledAddress(COLOURED, 'inet', '192.0.2.1')).toBe('\u001b[35m192.0.2.1\u001b[0m');
  expect(styledAddress(COLOURED, 'inet6', '::1')).toBe('\u001b[34m::1\u001b[0m');
  expect(styledAddress(COLOURED, 'mpls', '100')).toBe('100');
  expect(styledAddress(PLAIN, 'inet', '192.0.2.1')).toBe('192.0.2.1');
  expect(COLOURED.ifname('')).toBe('');
});
